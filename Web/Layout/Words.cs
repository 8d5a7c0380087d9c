using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Collab.Layout;

/// <summary>Fills texts in, in the reader's language.</summary>
internal static class Words
{
    /// <summary>Puts values where a text says <c>{0}</c>, <c>{1}</c>.</summary>
    public static string With(this string text, params ReadOnlySpan<object?> values)
        => string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>The same, where a value is markup; the text itself is not.</summary>
    public static IHtmlContent WithMarkup(this string text, params object[] values)
        => new HtmlContentBuilder().AppendFormat(CultureInfo.CurrentCulture, HtmlEncoder.Default.Encode(text), values);

    /// <summary>The text for this number, which is its <c>{0}</c>: French counts none as one, English as many.</summary>
    public static string Count(long number, string one, string many, params ReadOnlySpan<object?> others)
        => (number == 1 || (number == 0 && Language.Current == Language.French) ? one : many).With([number, .. others]);
}
