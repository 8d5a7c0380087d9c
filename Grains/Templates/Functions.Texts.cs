using System.Globalization;

namespace Collab.Templates;

internal static partial class Functions
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\r'];

    private static IEnumerable<Function> Texts =>
    [
        new("string.append", 2, 2, values => values.Text(0) + values.Text(1)),
        new("string.prepend", 2, 2, values => values.Text(1) + values.Text(0)),
        new("string.capitalize", 1, 1, values => Capital(values.Text(0), values.Culture)),
        new("string.capitalizewords", 1, 1, values => string.Join(' ', values.Text(0).Split(' ').Select(word => Capital(word, values.Culture)))),
        new("string.downcase", 1, 1, values => values.Text(0).ToLower(values.Culture)),
        new("string.upcase", 1, 1, values => values.Text(0).ToUpper(values.Culture)),
        new("string.contains", 2, 2, values => values.Text(0).Contains(values.Text(1), StringComparison.Ordinal)),
        new("string.starts_with", 2, 2, values => values.Text(0).StartsWith(values.Text(1), StringComparison.Ordinal)),
        new("string.ends_with", 2, 2, values => values.Text(0).EndsWith(values.Text(1), StringComparison.Ordinal)),
        new("string.empty", 1, 1, values => values.Text(0).Length == 0),
        new("string.whitespace", 1, 1, values => string.IsNullOrWhiteSpace(values.Text(0))),
        new("string.size", 1, 1, values => (long)values.Text(0).Length),
        new("string.strip", 1, 1, values => values.Text(0).Trim()),
        new("string.lstrip", 1, 1, values => values.Text(0).TrimStart()),
        new("string.rstrip", 1, 1, values => values.Text(0).TrimEnd()),
        new("string.strip_newlines", 1, 1, values => LineEnd().Replace(values.Text(0), "")),
        new("string.replace", 3, 3, values => Replaced(values.Text(0), values.Text(1), values.Text(2))),
        new("string.replace_first", 3, 3, values => ReplacedFirst(values.Text(0), values.Text(1), values.Text(2))),
        new("string.remove", 2, 2, values => Replaced(values.Text(0), values.Text(1), "")),
        new("string.remove_first", 2, 2, values => ReplacedFirst(values.Text(0), values.Text(1), "")),
        new("string.slice", 2, 3, values => Slice(values.Text(0), values.Whole(1), values.Has(2) ? values.Whole(2) : null)),
        new("string.split", 2, 2, values => values.Text(0).Split(values.Text(1), StringSplitOptions.RemoveEmptyEntries).ToArray<object?>()),
        new("string.truncate", 2, 3, values => Truncated(values.Text(0), values.Whole(1), values.Has(2) ? values.Text(2) : "...")),
        new("string.truncatewords", 2, 3, values => TruncatedWords(values.Text(0), values.Whole(1), values.Has(2) ? values.Text(2) : "...")),
        new("string.pluralize", 3, 3, values => Values.Whole(values[0]) == 1 ? values[1] : values[2]),
        new("string.pad_left", 2, 2, values => values.Text(0).PadLeft(Width(values))),
        new("string.pad_right", 2, 2, values => values.Text(0).PadRight(Width(values))),
    ];

    private static string Capital(string text, CultureInfo culture) => text.Length == 0 ? text : char.ToUpper(text[0], culture) + text[1..];

    private static string Replaced(string text, string match, string by)
    {
        // What is made must not be large before anybody looks.
        var longest = match.Length == 0 ? 0 : text.Length + ((long)text.Length / match.Length * by.Length);
        return match.Length == 0 ? text : longest <= TemplateLimits.Output ? text.Replace(match, by, StringComparison.Ordinal) : throw new ValueException(TemplateRefusals.TooMuch);
    }

    private static string ReplacedFirst(string text, string match, string by)
    {
        var at = match.Length == 0 ? -1 : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + match.Length));
    }

    /// <summary>From a place, or from the end where that is negative.</summary>
    private static string Slice(string text, int start, int? length)
    {
        start = Math.Clamp(start < 0 ? text.Length + start : start, 0, text.Length);
        return text.Substring(start, Math.Clamp(length ?? text.Length, 0, text.Length - start));
    }

    /// <summary>To so many characters, with the dots among them; no half of a character that takes two.</summary>
    private static string Truncated(string text, int length, string dots)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var kept = Math.Clamp(length - dots.Length, 0, text.Length);
        kept -= kept > 0 && char.IsHighSurrogate(text[kept - 1]) ? 1 : 0;
        return string.Concat(text.AsSpan(0, kept), dots);
    }

    private static string TruncatedWords(string text, int count, string dots)
    {
        var words = text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(Math.Max(0, count))) + (words.Length > count ? dots : "");
    }

    private static int Width(Arguments values) => Math.Clamp(values.Whole(1), 0, TemplateLimits.Value);
}
