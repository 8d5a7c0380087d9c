using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Collab.Notices;

/// <summary>Writes a body as plain text: links with their address behind them, lists with dashes or numbers.</summary>
internal static class BodyPlain
{
    public static string Of(MarkdownDocument document) => string.Join('\n', Inside(document));

    /// <summary>The lines of all blocks in one, apart by an empty line unless they stand close.</summary>
    private static List<string> Inside(ContainerBlock container, bool close = false)
    {
        var lines = new List<string>();
        foreach (var block in container)
        {
            var more = Lines(block);
            if (lines.Count > 0 && more.Count > 0 && !close)
            {
                lines.Add("");
            }

            lines.AddRange(more);
        }

        return lines;
    }

    private static List<string> Lines(Block block) => block switch
    {
        ThematicBreakBlock => ["---"],
        LeafBlock { Inline: { } words } => [.. Words(words).Split('\n')],
        ListBlock list => Items(list),
        QuoteBlock quote => [.. Inside(quote).Select(line => $"> {line}")],
        ContainerBlock other => Inside(other),
        _ => [],
    };

    private static List<string> Items(ListBlock list)
    {
        var lines = new List<string>();
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var first) ? first : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            if (list.IsLoose && lines.Count > 0)
            {
                lines.Add("");
            }

            lines.AddRange(Inside(item, close: !list.IsLoose).DefaultIfEmpty("").Select((line, at) => (at == 0 ? mark : new string(' ', mark.Length)) + line));
        }

        return lines;
    }

    private static string Words(Inline inline)
    {
        var words = new StringBuilder();
        Write(inline, words);
        return words.ToString();
    }

    private static void Write(Inline inline, StringBuilder words)
    {
        switch (inline)
        {
            case LiteralInline literal:
                words.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                words.Append('\n');
                break;
            case HtmlEntityInline entity:
                words.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline address:
                words.Append(address.Url);
                break;
            case LinkInline { IsImage: false, Url: { } url } link when Addresses.IsSafe(url):
                Write(link, url, words);
                break;
            case ContainerInline container:
                WriteAll(container, words);
                break;
        }
    }

    private static void Write(LinkInline link, string url, StringBuilder words)
    {
        var (start, shown) = (words.Length, Addresses.Shown(url));
        WriteAll(link, words);
        if (words.ToString(start, words.Length - start) != shown)
        {
            words.Append(CultureInfo.InvariantCulture, $" ({shown})");
        }
    }

    private static void WriteAll(ContainerInline container, StringBuilder words)
    {
        foreach (var inline in container)
        {
            Write(inline, words);
        }
    }
}
