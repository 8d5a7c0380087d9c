using System.Globalization;

namespace Collab.Templates;

/// <summary>The fields of a reader, as notices have them.</summary>
internal static class Sample
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-CA");
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-CA");

    public static readonly Dictionary<string, object?> Fields = new()
    {
        ["member"] = new Dictionary<string, object?>
        {
            ["name"] = "Riverside Homes & Co",
            ["phone"] = null,
            ["beds"] = 12L,
            ["rate"] = 1234.5,
            ["regions"] = new object?[] { "North", "East" },
            ["active"] = true,
            ["left"] = false,
        },
        ["session"] = new Dictionary<string, object?>
        {
            ["title"] = "Spring <placements>",
            ["starts"] = new DateTime(2027, 3, 5, 9, 5, 0, DateTimeKind.Unspecified),
            ["items"] = new object?[] { Item("Night staffing", 30L), Item("Travel", 15L), Item("Training", 45L) },
        },
        ["nobody"] = Array.Empty<object?>(),
        ["syllabics"] = "ᐊᓂᔑᓈᐯᒧᐎᓐ",
        ["sly"] = "*bold* [x](javascript:1) <b>&",
    };

    public static string Render(string template, CultureInfo? culture = null, Escape escape = Escape.None, Func<string, string?>? partials = null, ITemplateEngine? engine = null)
        => (engine ?? GrainEngine.Templates).Prepare(Template.Read(template, partials)).Render(Fields, culture ?? English, escape);

    private static Dictionary<string, object?> Item(string title, long minutes) => new() { ["title"] = title, ["minutes"] = minutes };
}
