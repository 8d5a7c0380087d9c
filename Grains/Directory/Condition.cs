namespace Collab.Directories;

/// <summary>One thing that a line must fulfil to be found.</summary>
/// <param name="Lines">The sets of lines that fulfil it; one line may be in several.</param>
internal sealed record Condition(List<HashSet<Line>> Lines, Func<Line, bool> Passes)
{
    /// <summary>At most so many fulfil it.</summary>
    public int Most { get; } = Lines.Sum(lines => lines.Count);

    public static List<Condition> Of(DirectoryQuery query, Postings postings)
    {
        var conditions = SearchText.Split(SearchText.Fold(query.Text)).Distinct()
            .Select(word => new Condition(postings.Beginning(word), Begins($" {word}")))
            .Concat(query.All.Items.Select(tag => new Condition(postings.Tagged(tag), line => line.Tags.Contains(tag))))
            .ToList();
        if (!query.Any.Items.IsEmpty)
        {
            string[] any = [.. query.Any];
            conditions.Add(new(postings.Tagged(any), line => line.Tags.Any(any.Contains)));
        }

        return conditions;
    }

    private static Func<Line, bool> Begins(string word) => line => line.Text.Contains(word, StringComparison.Ordinal);
}
