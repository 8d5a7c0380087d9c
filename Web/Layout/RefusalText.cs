using System.Globalization;
using System.Resources;

namespace Collab.Layout;

/// <summary>Says a rule's "no" in the reader's language; the texts stand in Refusals.resx under their codes.</summary>
internal static class RefusalText
{
    private static readonly ResourceManager Texts = new("Collab.Layout.Refusals", typeof(RefusalText).Assembly);

    public static string Of(Refusal refusal, CultureInfo? language = null)
    {
        var culture = language ?? CultureInfo.CurrentUICulture;
        // A test holds every code against its texts; a code that is newer than this page is still better than nothing.
        return Texts.GetString(refusal.Code, culture) is { } text ? string.Format(culture, text, refusal.Detail) : refusal.Code;
    }
}
