using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Collab.Templates;

/// <summary>The functions of the language that notices need. Both engines call these, so that what they make is the same in both.</summary>
internal static partial class Functions
{
    private static readonly FrozenDictionary<string, Function> All = Texts.Concat(Lists).Concat(Dates).Concat(Numbers).Concat(Html)
        .Append(new("object.default", 2, 2, values => values[0] is null or "" ? values[1] : values[0]))
        .ToFrozenDictionary(function => function.Name);

    private static readonly FrozenSet<string> Namespaces = All.Keys.Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)])
        .Concat(["regex", "timespan"]).ToFrozenSet();

    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    private static IEnumerable<Function> Dates =>
    [
        new("date.to_string", 2, 2, values => values[0] is DateTime time ? Times.Format(time, values.Text(1), values.Culture) : values[0] is null ? null : throw Cannot),
        new("date.add_days", 2, 2, values => Moved(values, (time, by) => time.AddDays(by))),
        new("date.add_months", 2, 2, values => Moved(values, (time, by) => time.AddMonths((int)by))),
        new("date.add_years", 2, 2, values => Moved(values, (time, by) => time.AddYears((int)by))),
        new("date.add_hours", 2, 2, values => Moved(values, (time, by) => time.AddHours(by))),
        new("date.add_minutes", 2, 2, values => Moved(values, (time, by) => time.AddMinutes(by))),
    ];

    private static IEnumerable<Function> Numbers =>
    [
        new("math.abs", 1, 1, values => values[0] is long whole ? Math.Abs(whole) : Math.Abs(Values.Fraction(values[0]))),
        new("math.ceil", 1, 1, values => Math.Ceiling(Values.Fraction(values[0]))),
        new("math.floor", 1, 1, values => Math.Floor(Values.Fraction(values[0]))),
        new("math.round", 1, 2, values => Math.Round(Values.Fraction(values[0]), values.Has(1) ? Math.Clamp(values.Whole(1), 0, 15) : 0)),
        new("math.plus", 2, 2, values => Operator.Of("+").Apply(values[0], values[1], values.Culture)),
        new("math.minus", 2, 2, values => Operator.Of("-").Apply(values[0], values[1], values.Culture)),
        new("math.times", 2, 2, values => Operator.Of("*").Apply(values[0], values[1], values.Culture)),
        new("math.modulo", 2, 2, values => Operator.Of("%").Apply(values[0], values[1], values.Culture)),
        new("math.format", 2, 2, Formatted),
    ];

    private static IEnumerable<Function> Html =>
    [
        new("html.escape", 1, 1, values => new Markup(HtmlText.Escape(values.Text(0)), IsHtml: true)),
        new("html.newline_to_br", 1, 1, values => new Markup(LineEnd().Replace(HtmlText.Escape(values.Text(0)), "<br />\n"), IsHtml: true)),
        new("html.strip", 1, 1, values => Tag().Replace(values.Text(0), "")),
        new("html.url_encode", 1, 1, values => Uri.EscapeDataString(values.Text(0))),
    ];

    private static ValueException Cannot => new(TemplateRefusals.Cannot);

    public static Function? Find(string name) => All.GetValueOrDefault(name);

    public static bool IsNamespace(string word) => Namespaces.Contains(word);

    private static DateTime Moved(Arguments values, Func<DateTime, double, DateTime> move)
    {
        try
        {
            return values[0] is DateTime time ? move(time, Values.Fraction(values[1])) : throw Cannot;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Cannot;
        }
    }

    /// <summary>Numbers by a format such as <c>N2</c>, with the separators of the reader's language.</summary>
    private static string Formatted(Arguments values)
    {
        var format = values.Text(1);
        if (!NumberFormat().IsMatch(format))
        {
            throw new ValueException(TemplateRefusals.NotSupported(format));
        }

        return Values.Plain(values[0]) is long whole ? whole.ToString(format, values.Culture) : Values.Fraction(values[0]).ToString(format, values.Culture);
    }

    [GeneratedRegex("^[CFNPcfnp][0-9]?$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberFormat();

    [GeneratedRegex("\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
