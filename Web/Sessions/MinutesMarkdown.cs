using System.Text;
using System.Text.RegularExpressions;

namespace Collab.Sessions;

/// <summary>Writes minutes as Markdown.</summary>
internal static partial class MinutesMarkdown
{
    public static string Of(MinutesDocument minutes)
    {
        var text = new StringBuilder($"# {Escaped(minutes.Title)}\n\n{Escaped(minutes.Standing)}\n");
        foreach (var section in minutes.Sections)
        {
            text.Append("\n## ").Append(Escaped(section.Title)).Append("\n\n");
            Write(text, section.Lines, 0);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, IEnumerable<MinutesLine> lines, int depth)
    {
        foreach (var line in lines)
        {
            text.Append(' ', 2 * depth).Append("- ").Append(Escaped(line.Text)).Append('\n');
            Write(text, line.Beneath, depth + 1);
        }
    }

    /// <summary>What people wrote is text and no markup, on one line.</summary>
    private static string Escaped(string words) => Markup().Replace(words.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#|]")]
    private static partial Regex Markup();
}
