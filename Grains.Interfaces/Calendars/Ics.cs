using System.Globalization;
using System.Text;

namespace Collab.Calendars;

/// <summary>Writes the lines of a calendar (RFC 5545, 3.1 and 3.3.11): folded at 75 octets, texts escaped.</summary>
public sealed class Ics
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

    /// <summary>Somebody with a name and an address, such as <c>ORGANIZER</c> or <c>ATTENDEE</c>.</summary>
    /// <param name="more">Parameters that stand as they are, such as <c>RSVP=FALSE</c>.</param>
    public Ics AddPerson(string property, string name, string address, params ReadOnlySpan<string> more)
        => Add(string.Join(';', [property, $"CN={Quote(name)}", .. more]), $"mailto:{Escaped(address)}");

    public override string ToString() => written.ToString();

    /// <summary>
    /// A parameter's value in quotes (RFC 5545, 3.2): it can hold neither quotes nor control characters. A caret is doubled, because
    /// newer readers take it for the beginning of a quote or a line's end (RFC 6868).
    /// </summary>
    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"", value.Length + 2);
        foreach (var letter in value)
        {
            quoted.Append(letter switch
            {
                '"' => "'",
                '^' => "^^",
                _ when char.IsControl(letter) => " ",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>In an address of the kind <c>mailto</c> (RFC 6068), where a plus is itself.</summary>
    private static string Escaped(string address)
        => Uri.EscapeDataString(address).Replace("%40", "@", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal);

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
