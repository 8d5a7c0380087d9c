using System.Globalization;
using System.Text;

namespace Collab.Templates;

/// <summary>Local times by the codes of <c>date.to_string</c>, in the reader's language.</summary>
internal static class Times
{
    public const string Usual = "%d %b %Y";

    /// <exception cref="ValueException">A code is unknown.</exception>
    public static string Format(DateTime time, string format, CultureInfo culture)
    {
        var made = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            _ = format[at] == '%' && at + 1 < format.Length ? made.Append(Part(time, format[++at], culture)) : made.Append(format[at]);
        }

        return made.ToString();
    }

    private static string Part(DateTime time, char code, CultureInfo culture) => code switch
    {
        'a' => time.ToString("ddd", culture),
        'A' => time.ToString("dddd", culture),
        'b' or 'h' => time.ToString("MMM", culture),
        'B' => time.ToString("MMMM", culture),
        'd' => time.ToString("dd", culture),
        'e' => time.ToString("%d", culture).PadLeft(2),
        'm' => time.ToString("MM", culture),
        'y' => time.ToString("yy", culture),
        'Y' => time.ToString("yyyy", culture),
        'j' => time.DayOfYear.ToString("D3", culture),
        'H' => time.ToString("HH", culture),
        'I' => time.ToString("hh", culture),
        'k' => time.ToString("%H", culture).PadLeft(2),
        'l' => time.ToString("%h", culture).PadLeft(2),
        'M' => time.ToString("mm", culture),
        'S' => time.ToString("ss", culture),
        'p' => time.ToString("tt", culture),
        'F' => time.ToString("yyyy-MM-dd", culture),
        'R' => time.ToString("HH:mm", culture),
        'T' => time.ToString("HH:mm:ss", culture),
        'x' => time.ToString("d", culture),
        'X' => time.ToString("T", culture),
        '%' => "%",
        _ => throw new ValueException(TemplateRefusals.NotSupported($"%{code}")),
    };
}
