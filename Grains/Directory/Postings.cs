namespace Collab.Directories;

/// <summary>Which lines have a word or a tag: what a search begins with, so that it reads few lines of many.</summary>
internal sealed class Postings
{
    private readonly Dictionary<string, HashSet<Line>> having = [];
    private readonly SortedSet<string> words = new(StringComparer.Ordinal);

    public void Add(Line line)
    {
        foreach (var word in SearchText.Split(line.Text))
        {
            words.Add(word);
            Having(word).Add(line);
        }

        foreach (var tag in line.Tags)
        {
            Having(Tag(tag)).Add(line);
        }
    }

    public void Remove(Line line)
    {
        foreach (var word in SearchText.Split(line.Text))
        {
            if (Remove(word, line))
            {
                words.Remove(word);
            }
        }

        foreach (var tag in line.Tags)
        {
            Remove(Tag(tag), line);
        }
    }

    /// <summary>For each word that begins so, the lines that have it.</summary>
    public List<HashSet<Line>> Beginning(string letters)
        => [.. words.GetViewBetween(letters, letters + char.MaxValue).Select(word => having[word])];

    /// <summary>For each of the tags, the lines that have it.</summary>
    public List<HashSet<Line>> Tagged(params IEnumerable<string> tags)
        => [.. tags.Where(tag => having.ContainsKey(Tag(tag))).Select(tag => having[Tag(tag)])];

    private HashSet<Line> Having(string term)
    {
        if (!having.TryGetValue(term, out var lines))
        {
            having[term] = lines = [];
        }

        return lines;
    }

    /// <summary>True when no line is left.</summary>
    private bool Remove(string term, Line line)
        => having.TryGetValue(term, out var lines) && lines.Remove(line) && lines.Count == 0 && having.Remove(term);

    /// <summary>A tag is no word: words hold letters and digits only.</summary>
    private static string Tag(string tag) => $"#{tag}";
}
