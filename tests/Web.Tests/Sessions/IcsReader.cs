using System.Text;

namespace Collab.Sessions;

/// <summary>Reads a calendar as a calendar program does (RFC 5545), so that what we write is checked by other code than ours.</summary>
internal static class IcsReader
{
    /// <summary>The properties of each event, by name; parameters are left out.</summary>
    public static List<Dictionary<string, string>> Events(string calendar)
    {
        var events = new List<Dictionary<string, string>>();
        foreach (var line in Lines(calendar))
        {
            var value = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..];
            var name = line[..^(value.Length + 1)].Split(';')[0];
            if (line == "BEGIN:VEVENT")
            {
                events.Add([]);
            }
            else if (events.Count > 0)
            {
                events[^1][name] = Unescape(value);
            }
        }

        return events;
    }

    /// <summary>The lines before they were folded.</summary>
    public static List<string> Lines(string calendar)
    {
        Assert.EndsWith("\r\n", calendar);
        var lines = new List<string>();
        foreach (var line in calendar[..^2].Split("\r\n"))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.DoesNotContain('\n', line);
            if (line[0] == ' ')
            {
                lines[^1] += line[1..];
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            text.Append(value[at] != '\\' ? value[at] : value[++at] is 'n' or 'N' ? '\n' : value[at]);
        }

        return text.ToString();
    }
}
