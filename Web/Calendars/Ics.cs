using System.Globalization;
using System.Text;

namespace Collab.Calendars;

/// <summary>Writes the lines of a calendar (RFC 5545, 3.1 and 3.3.11): folded at 75 octets, texts escaped.</summary>
internal sealed class Ics
{
    /// <summary>In octets of UTF-8, without the line's end.</summary>
    private const int LongestLine = 75;

    private const string LineEnd = "\r\n";

    private readonly StringBuilder written = new();

    /// <summary>A value that stands as it is: a word, a number, an address of our own.</summary>
    public Ics Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    public Ics AddText(string name, string text) => Add(name, Escape(text));

    public Ics AddMoment(string name, DateTimeOffset at)
        => Add(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public override string ToString() => written.ToString();

    /// <summary>No character is cut in two, and the space that begins a folded line counts.</summary>
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                written.Append(LineEnd).Append(' ');
                octets = 1;
            }

            written.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        written.Append(LineEnd);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(letter switch
            {
                '\\' or ';' or ',' => $"\\{letter}",
                '\n' => "\\n",
                _ when char.IsControl(letter) => " ",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
