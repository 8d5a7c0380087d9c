using System.Collections.Immutable;

namespace Collab.Journal;

/// <summary>What goes out of the store again: erased words, what no page names, and history where none is kept.</summary>
internal sealed partial class Pages<TState, TEvent>
{
    /// <summary>
    /// The page at which a load ended, until it is full: who wrote before may have stopped between a large text and the
    /// page that was to name it, and the retry of that command may lie elsewhere.
    /// </summary>
    private int suspect;

    /// <summary>Pages below this number hold nothing any more.</summary>
    public int Forgotten { get; set; }

    /// <summary>Takes the words out of entries; done twice, it changes nothing.</summary>
    public async Task Erase(IEnumerable<long> versions)
    {
        foreach (var inPage in versions.GroupBy(Page.NumberOf).Where(inPage => inPage.Key >= Forgotten))
        {
            await Erase(inPage.Key, [.. inPage]);
        }

        last = await Last();
        await ClearStrays(last.Entries);
    }

    /// <summary>Empties the pages before the one that holds a version, for journals that keep no history.</summary>
    public async Task Forget(long covered)
    {
        for (; Forgotten < Page.NumberOf(covered); Forgotten++)
        {
            var page = await Read(Forgotten);
            if (!page.IsForgotten)
            {
                await Clear(page.Entries.Select(Parse).Where(entry => entry.IsAside).Select(entry => entry.Version));
                await rows.Write(page.Row, Page.Nothing);
            }
        }
    }

    private async Task Erase(int number, List<long> versions)
    {
        var page = number == last.Number ? await Last() : await Read(number);
        var entries = page.Entries;
        foreach (var version in versions)
        {
            var index = (int)(version - Page.FirstVersion(number));
            var erased = RowJson.Of(WithoutWords(await Whole(Parse(entries[index]))));
            entries = entries[index].Span.SequenceEqual(erased) ? entries : entries.SetItem(index, erased);
        }

        if (entries != page.Entries)
        {
            page = await Write(page, entries);
            last = number == last.Number ? page : last;
        }

        await Clear(versions);
    }

    private static Entry<TEvent> WithoutWords(Entry<TEvent> entry)
        => entry with { Events = [.. entry.Events.Select(happened => happened is IErasable<TEvent> words ? words.Erased() : happened)] };

    /// <summary>Deletes large texts of the last page that it is not going to name with these entries.</summary>
    private async Task ClearStrays(IEnumerable<ReadOnlyMemory<byte>> entries)
    {
        if (last.Number != suspect)
        {
            return;
        }

        var named = entries.Select(Parse).Where(entry => entry.IsAside).Select(entry => entry.Version);
        var versions = Enumerable.Range(0, Page.Capacity).Select(index => Page.FirstVersion(last.Number) + index).Except(named);
        var strays = await Task.WhenAll(versions.Select(version => rows.Read(Aside(version))));
        if (strays.Any(row => row.Exists))
        {
            // Another activation may have named one of them since.
            await Fence();
            await Task.WhenAll(strays.Where(row => row.Exists).Select(rows.Clear));
        }

        suspect = -1;
    }

    private Task Clear(IEnumerable<long> versions)
        => Task.WhenAll(versions.Select(async version => await rows.Clear(await rows.Read(Aside(version)))));
}
