using Collab.Layout.Parts;

namespace Collab.Directories;

/// <summary>The languages that names of organisations are offered in, each by its own name; any other that a record has stays.</summary>
internal static class NameLanguages
{
    private static readonly Choice[] Offered =
    [
        new("en", "English"),
        new("fr", "Français"),
        new("oj", "Anishinaabemowin"),
        new("cr", "Nēhiyawēwin"),
        new("csw", "ᓀᐦᐃᓇᐍᐏᐣ"),
        new("iu-Cans", "ᐃᓄᒃᑎᑐᑦ"),
        new("iu-Latn", "Inuktitut"),
        new("crg", "Michif"),
        new("moh", "Kanien’kéha"),
        new("alq", "Omàmiwininìmowin"),
        new("ar", "العربية"),
        new("es", "Español"),
        new("ht", "Kreyòl ayisyen"),
        new("pt", "Português"),
        new("so", "Soomaali"),
        new("sw", "Kiswahili"),
        new("ur", "اردو"),
        new("zh", "中文"),
    ];

    public static IReadOnlyList<Choice> With(OwnNames? names)
        => [.. Offered, .. (names?.All.Items ?? []).Select(name => name.Language).Distinct().Where(tag => Offered.All(one => one.Value != tag)).Select(tag => new Choice(tag, tag))];
}
