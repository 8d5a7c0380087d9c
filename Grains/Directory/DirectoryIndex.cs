using System.Collections.Immutable;

namespace Collab.Directories;

/// <summary>
/// All lines of a directory in memory: in each order, and by each word and tag. A change costs a few comparisons and a search
/// reads only the lines that its rarest condition leaves, so that neither feels how many lines there are.
/// </summary>
internal sealed class DirectoryIndex
{
    /// <summary>A search that finds less than one line in so many sorts what it found; else it walks the order.</summary>
    private const int Sparse = 16;

    private readonly Dictionary<string, Line> lines = [];
    private readonly Postings postings = new();
    private readonly LineOrder byEnglish = new(Line.EnglishOrder);
    private readonly LineOrder byFrench = new(Line.FrenchOrder);
    private readonly LineOrder byTime = new(Line.TimeOrder);
    private readonly LineOrder byId = new((_, _) => 0);
    private int searches;

    /// <summary>Takes in many lines at once, into an empty index.</summary>
    public void Fill(IEnumerable<Listed> listed)
    {
        var some = listed.ToArray();
        var made = new Line[some.Length];
        Parallel.For(0, some.Length, at => made[at] = new(some[at]));
        foreach (var line in made)
        {
            lines.TryAdd(line.Listed.Id, line);
        }

        Parallel.Invoke(
            () => lines.Values.ToList().ForEach(postings.Add),
            () => byEnglish.Fill(lines.Values),
            () => byFrench.Fill(lines.Values),
            () => byTime.Fill(lines.Values),
            () => byId.Fill(lines.Values));
    }

    /// <summary>Puts a line in, or in place of the one before.</summary>
    public void Put(Listed listed)
    {
        Remove(listed.Id);
        var line = lines[listed.Id] = new(listed);
        postings.Add(line);
        Array.ForEach([byEnglish, byFrench, byTime, byId], order => order.Add(line));
    }

    public void Remove(string id)
    {
        if (lines.Remove(id, out var line))
        {
            postings.Remove(line);
            Array.ForEach([byEnglish, byFrench, byTime, byId], order => order.Remove(line));
        }
    }

    public DirectoryPage Find(DirectoryQuery query)
    {
        if (query.Order == DirectoryOrder.Id)
        {
            return ById(query);
        }

        searches++;
        var without = Meet(postings.Tagged(query.None.Items)).Count;
        var conditions = Condition.Of(query, postings);
        return conditions.Count > 0 ? Among(conditions, query)
            : without > 0 ? Page(lines.Count - without, Walk(query, isMet: false), query)
            // Without any filter a page is had by its rank.
            : new(lines.Count, Cut(OrderOf(query).From(Math.Max(0, query.Skip), IsReversed(query)), 0, query.Take));
    }

    /// <summary>For what goes through the whole directory, a page at a time: each page reads on from the last line of the one before.</summary>
    private DirectoryPage ById(DirectoryQuery query)
    {
        var conditions = Condition.Of(query, postings);
        var rank = query.After is { } after ? byId.RankOf(line => string.CompareOrdinal(line.Listed.Id, after) <= 0) : 0;
        var found = Cut(byId.From(rank, isReversed: false).Where(line => conditions.TrueForAll(condition => condition.Passes(line)) && !line.Tags.Any(query.None.Items.Contains)), query.Skip, query.Take);
        return new(found.Length, found);
    }

    private DirectoryPage Among(List<Condition> conditions, DirectoryQuery query)
    {
        // What must not be there counts as met already, and so is not found.
        var rarest = conditions.MinBy(condition => condition.Most)!;
        var found = Meet(rarest.Lines);
        conditions.Remove(rarest);
        found.RemoveAll(line => !conditions.TrueForAll(condition => condition.Passes(line)));
        if (found.Count >= lines.Count / Sparse)
        {
            searches++;
            found.ForEach(line => line.Met = searches);
            return Page(found.Count, Walk(query, isMet: true), query);
        }

        OrderOf(query).Sort(found);
        if (IsReversed(query))
        {
            found.Reverse();
        }

        return Page(found.Count, found, query);
    }

    /// <summary>The lines of some sets that this search has not met yet, each once.</summary>
    private List<Line> Meet(List<HashSet<Line>> sets)
    {
        var met = new List<Line>();
        foreach (var set in sets)
        {
            foreach (var line in set)
            {
                if (line.Met != searches)
                {
                    line.Met = searches;
                    met.Add(line);
                }
            }
        }

        return met;
    }

    /// <summary>Lines in order: those that this search has met, or the others.</summary>
    private IEnumerable<Line> Walk(DirectoryQuery query, bool isMet)
        => OrderOf(query).From(0, IsReversed(query)).Where(line => line.Met == searches == isMet);

    private static DirectoryPage Page(int total, IEnumerable<Line> inOrder, DirectoryQuery query)
        => new(total, Cut(inOrder, query.Skip, query.Take));

    private static ImmutableArray<Listed> Cut(IEnumerable<Line> inOrder, int skip, int take)
        => [.. inOrder.Skip(skip).Take(Math.Clamp(take, 0, DirectoryQuery.LargestPage)).Select(line => line.Listed)];

    private static bool IsReversed(DirectoryQuery query) => query.Order == DirectoryOrder.Latest;

    private LineOrder OrderOf(DirectoryQuery query) => query.Order switch
    {
        DirectoryOrder.EnglishName => byEnglish,
        DirectoryOrder.FrenchName => byFrench,
        _ => byTime,
    };
}
