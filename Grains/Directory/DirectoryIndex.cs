using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Collab.Directories;

/// <summary>
/// All lines of a directory in memory: in each order, so that a page is had by its rank; and beside each other, so that a
/// search reads their words in one sweep. A change costs a few comparisons, however many lines there are.
/// </summary>
internal sealed class DirectoryIndex
{
    /// <summary>A search that finds less than one line in so many sorts what it found; else it walks the order.</summary>
    private const int Sparse = 16;

    private readonly Dictionary<string, int> slotOf = [];
    private readonly List<Slot> slots = [];
    private ImmutableSortedSet<Line> byEnglish = ImmutableSortedSet.Create(Line.EnglishOrder);
    private ImmutableSortedSet<Line> byFrench = ImmutableSortedSet.Create(Line.FrenchOrder);
    private ImmutableSortedSet<Line> byTime = ImmutableSortedSet.Create(Line.TimeOrder);

    public int Count => slots.Count;

    /// <summary>Puts a line in, or in place of the one before.</summary>
    public void Put(Listed listed)
    {
        Remove(listed.Id);
        var line = new Line(listed);
        slotOf[listed.Id] = slots.Count;
        slots.Add(new(line, line.Text, line.Tags));
        byEnglish = byEnglish.Add(line);
        byFrench = byFrench.Add(line);
        byTime = byTime.Add(line);
    }

    public void Remove(string id)
    {
        if (!slotOf.Remove(id, out var slot))
        {
            return;
        }

        var line = slots[slot].Line;
        byEnglish = byEnglish.Remove(line);
        byFrench = byFrench.Remove(line);
        byTime = byTime.Remove(line);

        // The last one fills the gap.
        if (slot < slots.Count - 1)
        {
            slots[slot] = slots[^1];
            slotOf[slots[slot].Line.Listed.Id] = slot;
        }

        slots.RemoveAt(slots.Count - 1);
    }

    public DirectoryPage Find(DirectoryQuery query)
    {
        var take = Math.Clamp(query.Take, 0, DirectoryQuery.LargestPage);
        var skip = Math.Max(0, query.Skip);
        var filter = new Filter(query);
        if (filter.IsOpen)
        {
            return new(Count, [.. Ranks(query.Order, skip, take)]);
        }

        var found = new List<Line>();
        foreach (ref readonly var slot in CollectionsMarshal.AsSpan(slots))
        {
            if (filter.Passes(slot.Text, slot.Tags))
            {
                found.Add(slot.Line);
            }
        }

        var inOrder = found.Count < Count / Sparse ? Sorted(found, query.Order) : Walk(query.Order).Where(filter.Passes);
        return new(found.Count, [.. inOrder.Skip(skip).Take(take).Select(line => line.Listed)]);
    }

    private IEnumerable<Listed> Ranks(DirectoryOrder order, int skip, int take)
    {
        var lines = OrderOf(order);
        var last = Math.Min(lines.Count, skip + (long)take);
        for (var rank = skip; rank < last; rank++)
        {
            yield return lines[order == DirectoryOrder.Latest ? lines.Count - 1 - rank : rank].Listed;
        }
    }

    private IEnumerable<Line> Walk(DirectoryOrder order)
        => order == DirectoryOrder.Latest ? OrderOf(order).Reverse() : OrderOf(order);

    private List<Line> Sorted(List<Line> found, DirectoryOrder order)
    {
        found.Sort(OrderOf(order).KeyComparer);
        if (order == DirectoryOrder.Latest)
        {
            found.Reverse();
        }

        return found;
    }

    private ImmutableSortedSet<Line> OrderOf(DirectoryOrder order) => order switch
    {
        DirectoryOrder.EnglishName => byEnglish,
        DirectoryOrder.FrenchName => byFrench,
        _ => byTime,
    };

    /// <summary>What a search reads of a line, side by side in memory.</summary>
    private readonly record struct Slot(Line Line, string Text, string[] Tags);
}
