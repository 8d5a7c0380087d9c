namespace Collab.Directories;

/// <summary>All lines in one order, so that a page is had by its rank. Lines that are equal in it stand by their ids.</summary>
internal sealed class LineOrder(Comparison<Line> order)
{
    private readonly List<Line> lines = [];

    private readonly IComparer<Line> comparer = Comparer<Line>.Create((a, b)
        => order(a, b) is var first and not 0 ? first : string.CompareOrdinal(a.Listed.Id, b.Listed.Id));

    /// <summary>Takes many lines in at once.</summary>
    public void Fill(IEnumerable<Line> some)
    {
        lines.AddRange(some);
        lines.Sort(comparer);
    }

    public void Add(Line line) => lines.Insert(~lines.BinarySearch(line, comparer), line);

    public void Remove(Line line) => lines.RemoveAt(lines.BinarySearch(line, comparer));

    public void Sort(List<Line> some) => some.Sort(comparer);

    /// <summary>How many lines stand before the first that does not come before something.</summary>
    public int RankOf(Func<Line, bool> comesBefore)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = comesBefore(lines[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public IEnumerable<Line> From(int rank, bool isReversed)
    {
        for (; rank < lines.Count; rank++)
        {
            yield return lines[isReversed ? lines.Count - 1 - rank : rank];
        }
    }
}
