using System.Collections.Immutable;
using System.Text.Json;

namespace Collab.Journal;

/// <summary>The entries of one journal in the store. Appending writes the last page, whatever the length of the history.</summary>
internal sealed class Pages<TState, TEvent>(Rows rows)
    where TState : class, IJournaled<TState, TEvent>
{
    private const int ReadAtOnce = 8;
    private Page last = Page.New(0);

    /// <summary>Bytes appended since this was last set to zero: tells when a new head is worth its while.</summary>
    public long Weight { get; set; }

    /// <summary>Every entry after a version: one page, and if that is full, several at a time up to the first that is not.</summary>
    public async Task<List<Entry<TEvent>>> Load(long after)
    {
        last = await Read(Page.NumberOf(after + 1));
        var found = await Whole(last);
        while (last.IsFull)
        {
            var next = await Task.WhenAll(Enumerable.Range(last.Number + 1, ReadAtOnce).Select(Read));
            foreach (var page in next.TakeWhile(page => last.IsFull))
            {
                last = page;
                found.AddRange(await Whole(page));
            }
        }

        found.RemoveAll(entry => entry.Version <= after);
        return found;
    }

    /// <summary>Writes entries in order, each page after the one before it is acknowledged.</summary>
    public async Task Append(IReadOnlyList<Entry<TEvent>> entries)
    {
        for (var at = 0; at < entries.Count;)
        {
            var page = last.IsFull ? Page.New(last.Number + 1) : last;
            var some = entries.Skip(at).Take(Page.Capacity - page.Entries.Length).ToList();
            var texts = new List<ReadOnlyMemory<byte>>(some.Count);
            foreach (var entry in some)
            {
                texts.Add(await Text(entry));
            }

            last = await Write(page, page.Entries.AddRange(texts));
            Weight += texts.Sum(text => text.Length);
            at += some.Count;
        }
    }

    /// <summary>The version that a command made, searched for among all entries from one version to another.</summary>
    public async Task<long?> Find(CommandKey key, long after, long upTo)
    {
        for (var number = Page.NumberOf(after + 1); number <= Page.NumberOf(upTo); number += ReadAtOnce)
        {
            var pages = await Task.WhenAll(Enumerable.Range(number, ReadAtOnce).Select(Read));
            var match = pages.SelectMany(page => page.Read(TState.EntryJson))
                .FirstOrDefault(entry => new CommandKey(entry.By, entry.Command) == key);
            if (match is not null)
            {
                return match.Version;
            }
        }

        return null;
    }

    /// <summary>Takes the words out of an entry; done twice, it changes nothing.</summary>
    public async Task Erase(long version)
    {
        var number = Page.NumberOf(version);
        var page = number == last.Number ? last : await Read(number);
        var index = (int)(version - Page.FirstVersion(number));
        var entry = await Whole(Page.ReadEntry(page.Entries[index], TState.EntryJson));
        var erased = entry with { Events = [.. entry.Events.Select(happened => happened is IErasable<TEvent> words ? words.Erased() : happened)] };
        if (!Serialize(entry).AsSpan().SequenceEqual(Serialize(erased)))
        {
            page = await Write(page, page.Entries.SetItem(index, Serialize(erased)));
            last = number == last.Number ? page : last;
        }

        await rows.Clear(Aside(version));
    }

    /// <summary>Deletes the pages before the one that holds a version, for journals that keep no history.</summary>
    public async Task Forget(int from, long upTo)
    {
        for (var number = from; number < Page.NumberOf(upTo); number++)
        {
            await rows.Clear(Page.Name(number));
        }
    }

    private async Task<Page> Read(int number) => Page.Parse(number, await rows.Read(Page.Name(number)));

    private async Task<Page> Write(Page page, ImmutableArray<ReadOnlyMemory<byte>> entries)
        => page with { Entries = entries, Row = await rows.Write(page.Row, Page.Text(entries)) with { Payload = default } };

    private async Task<List<Entry<TEvent>>> Whole(Page page)
    {
        var whole = new List<Entry<TEvent>>(page.Entries.Length);
        foreach (var entry in page.Read(TState.EntryJson))
        {
            whole.Add(await Whole(entry));
        }

        return whole;
    }

    private async Task<Entry<TEvent>> Whole(Entry<TEvent> entry)
    {
        if (!entry.IsAside)
        {
            return entry;
        }

        var row = await rows.Read(Aside(entry.Version));
        return row.Exists
            ? Page.ReadEntry(row.Payload, TState.EntryJson)
            : throw new JournalDamaged($"Entry {entry.Version} names a row that does not exist.");
    }

    /// <summary>An entry's text for its page; a large one is first written beside it.</summary>
    private async Task<ReadOnlyMemory<byte>> Text(Entry<TEvent> entry)
    {
        var text = Serialize(entry);
        if (text.Length <= Entry<TEvent>.LargestInPage)
        {
            return text;
        }

        // A row of an earlier try may be there; its page never named it, so it is replaced.
        await rows.Write(await rows.Read(Aside(entry.Version)), text);
        return Serialize(entry with { Events = [] });
    }

    private static byte[] Serialize(Entry<TEvent> entry) => JsonSerializer.SerializeToUtf8Bytes(entry, TState.EntryJson);

    private static string Aside(long version) => $"entry/{version}";
}
