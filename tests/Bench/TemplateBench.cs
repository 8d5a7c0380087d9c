using System.Diagnostics;
using System.Globalization;
using Collab.Notices;
using Collab.Templates;

namespace Collab.Bench;

/// <summary>
/// How many personal notices one core renders and composes in a second, and what each leaves to the collector beyond its own text (N1 of the
/// figures for notices).
/// </summary>
internal static class TemplateBench
{
    private const int Notices = 100_000;
    private const int Rounds = 5;

    private const string Template = """
        Dear {{ member.name }},

        You are invited to **{{ session.title }}** on {{ session.starts | date.to_string '%A %e %B %Y, %k:%M' }}.
        {{~ if member.phone }}
        We have your number {{ member.phone }}; tell us if it changed.
        {{~ end }}

        On the agenda:
        {{~ for item in session.items }}
        {{ for.index + 1 }}. {{ item.title }} ({{ item.minutes }} minutes){{ if !for.last }};{{ else }}.{{ end }}
        {{~ end }}

        {{ case member.role }}{{ when 'operator' }}Bring your questions about placements.{{ when 'group' }}Your community comes first.{{ else }}We look forward to seeing you.{{ end }}

        {{ collective.name | string.upcase }}, {{ collective.address ?? 'Ontario' }}
        """;

    public static void Run()
    {
        Console.WriteLine($"{GrainEngine.Name}: {Notices} notices a round, in two languages");
        Rendering();
        Composing();
    }

    /// <summary>Filling in alone, in HTML.</summary>
    private static void Rendering()
    {
        var renderer = GrainEngine.Templates.Prepare(Templates.Template.Read(Template));
        var readers = Enumerable.Range(0, 1000).Select(Reader).ToArray();
        var cultures = new[] { CultureInfo.GetCultureInfo("en-CA"), CultureInfo.GetCultureInfo("fr-CA") };
        Measure("rendered", notice => renderer.Render(readers[notice % readers.Length], cultures[notice % 2], Escape.Html).Length);
    }

    /// <summary>All that is made for one reader: subject, plain text and the page of the mail, from the starter of an invitation.</summary>
    private static void Composing()
    {
        var starter = Starter.Find("session-invitation")!;
        var composition = new Composer(GrainEngine.Templates).Read(starter.Words, starter.Class);
        var readers = Enumerable.Range(0, 1000).Select(number => SampleNotice.Full(number % 2 == 0 ? "en" : "fr") with
        {
            Recipient = new($"Member {number} & Co", null, number % 2 == 0 ? "en" : "fr"),
        }).ToArray();
        Measure("composed", notice => composition.TryCompose(readers[notice % readers.Length], out var composed, out var fault)
            ? composed.Subject.Length + composed.Text.Length + composed.Html.Length
            : throw new InvalidOperationException($"{fault}"));
    }

    private static void Measure(string what, Func<int, int> make)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (began, garbage, characters) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread(), 0L);
            for (var notice = 0; notice < Notices; notice++)
            {
                characters += make(notice);
            }

            var (took, made) = (Stopwatch.GetElapsedTime(began), GC.GetAllocatedBytesForCurrentThread() - garbage - (2 * characters));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what}: {Notices / took.TotalSeconds:N0} notices/s, {characters / Notices} characters and {made / 1024.0 / Notices:0.00} KiB of garbage beyond the text each"));
        }
    }

    private static Dictionary<string, object?> Reader(int number) => new()
    {
        ["member"] = new Dictionary<string, object?>
        {
            ["name"] = $"Member {number} & Co",
            ["phone"] = number % 2 == 0 ? $"416 555 {number:0000}" : null,
            ["role"] = number % 3 == 0 ? "operator" : "group",
        },
        ["session"] = new Dictionary<string, object?>
        {
            ["title"] = "Town hall: spring placements",
            ["starts"] = new DateTime(2027, 3, 5, 18, 30, 0, DateTimeKind.Unspecified),
            ["items"] = new object?[] { Item("Welcome", 5), Item("Shared night staffing", 30), Item("Travel between homes", 20), Item("What we take home", 10) },
        },
        ["collective"] = new Dictionary<string, object?> { ["name"] = "Ontario Care Collective", ["address"] = "12 Front Street, Toronto" },
    };

    private static Dictionary<string, object?> Item(string title, long minutes) => new() { ["title"] = title, ["minutes"] = minutes };
}
