namespace Collab.Directories;

/// <summary>A query's words and tags, made ready for many lines.</summary>
internal sealed class Filter(DirectoryQuery query)
{
    private readonly string[] words = SearchText.Words(query.Text);
    private readonly string[] all = [.. query.All];
    private readonly string[] any = [.. query.Any];
    private readonly string[] none = [.. query.None];

    /// <summary>Whether it lets everything pass.</summary>
    public bool IsOpen => words.Length + all.Length + any.Length + none.Length == 0;

    public bool Passes(Line line) => Passes(line.Text, line.Tags);

    public bool Passes(string text, string[] tags)
    {
        foreach (var word in words)
        {
            if (!text.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return HasAll(tags) && !HasOneOf(tags, none) && (any.Length == 0 || HasOneOf(tags, any));
    }

    private bool HasAll(string[] tags)
    {
        foreach (var tag in all)
        {
            if (!tags.Contains(tag))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasOneOf(string[] tags, string[] some)
    {
        foreach (var tag in some)
        {
            if (tags.Contains(tag))
            {
                return true;
            }
        }

        return false;
    }
}
