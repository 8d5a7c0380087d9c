using System.Collections.Immutable;
using System.Text.Json;
using Orleans.Storage;

namespace Collab.Journal;

/// <summary>The entries of one journal in the store. Appending writes the last page, whatever the length of the history.</summary>
internal sealed partial class Pages<TState, TEvent>(Rows rows)
    where TState : class, IJournaled<TState, TEvent>
{
    private const int ReadAtOnce = 8;

    /// <summary>The page that the next entry goes to.</summary>
    private Page last = Page.New(0);

    /// <summary>Bytes of entries since this was last set to zero: tells when a new head is worth its while.</summary>
    public long Weight { get; set; }

    /// <summary>Every entry after a version: one page, and if that is full, several at a time up to the first that is not.</summary>
    /// <exception cref="InconsistentStateException">Another activation wrote on, and forgot these pages.</exception>
    public async Task<List<Entry<TEvent>>> Load(long after)
    {
        last = Present(await Read(Page.NumberOf(after + 1)));
        if (last.LastVersion < after)
        {
            throw new JournalDamaged($"A head says that there are {after} entries, but page {last.Number} ends at {last.LastVersion}.");
        }

        var found = new List<Entry<TEvent>>();
        await TakeIn(last, after, found);
        while (last.IsFull)
        {
            var next = await Task.WhenAll(Enumerable.Range(last.Number + 1, ReadAtOnce).Select(Read));
            foreach (var page in next.TakeWhile(_ => last.IsFull))
            {
                last = Present(page);
                await TakeIn(last, after, found);
            }
        }

        suspect = last.Number;
        return found;
    }

    /// <summary>
    /// Writes the last page anew: a write of it that failed before, and that nobody knows the end of, can no longer succeed
    /// late and belie what was answered meanwhile. Nor has another activation written it, and none can without reading it.
    /// </summary>
    /// <exception cref="InconsistentStateException">Another activation wrote the last page.</exception>
    public async Task Fence() => last = await Write(last, last.Entries);

    /// <summary>Holds the last page against the store.</summary>
    /// <exception cref="InconsistentStateException">Another activation wrote the last page.</exception>
    public async Task Check() => Same(await rows.Read(last.Row.Name));

    /// <summary>Writes entries of one page.</summary>
    public async Task Append(IReadOnlyList<Entry<TEvent>> entries)
    {
        last = await Last();
        var texts = last.Entries.ToBuilder();
        foreach (var entry in entries)
        {
            texts.Add(await TextOf(entry));
        }

        if (texts.Count == Page.Capacity)
        {
            await ClearStrays(texts);
        }

        var page = await Write(last, texts.ToImmutable());
        Weight += page.Entries.TakeLast(entries.Count).Sum(text => text.Length);
        last = page.IsFull ? Page.New(page.Number + 1) : page;
    }

    /// <summary>The version that a command made, searched for among all entries from one version to another.</summary>
    public async Task<long?> Find(Act act, long after, long upTo)
    {
        var end = Page.NumberOf(upTo) + 1;
        var id = JsonEncodedText.Encode(act.Command.Value).EncodedUtf8Bytes.ToArray();
        for (var number = Page.NumberOf(after + 1); number < end; number += ReadAtOnce)
        {
            var some = await Task.WhenAll(Enumerable.Range(number, Math.Min(ReadAtOnce, end - number)).Select(Read));
            // Few entries hold the id's letters, and only those are worth parsing.
            var match = some.SelectMany(page => page.Entries).Where(text => text.Span.IndexOf(id) >= 0).Select(Parse)
                .FirstOrDefault(entry => entry.By == act.By && entry.Command == act.Command);
            if (match is not null)
            {
                return match.Version;
            }
        }

        return null;
    }

    /// <summary>One entry, whole; none where there is none, or no longer.</summary>
    public async Task<Entry<TEvent>?> At(long version)
    {
        var page = await Read(Page.NumberOf(version));
        var at = (int)(version - Page.FirstVersion(page.Number));
        return at < page.Entries.Length ? await Whole(Parse(page.Entries[at])) : null;
    }

    /// <summary>Lets go of the last page's entries, until the next one is written.</summary>
    public void Rest() => last = last.Entries.IsDefaultOrEmpty ? last : last with { Entries = default };

    private async Task<Page> Last()
    {
        if (!last.Entries.IsDefault)
        {
            return last;
        }

        return last = Page.Parse(last.Number, Same(await rows.Read(last.Row.Name)));
    }

    private Row Same(Row row) => row.ETag == last.Row.ETag
        ? row
        : throw new InconsistentStateException("Another activation wrote the last page.");

    private async Task TakeIn(Page page, long after, List<Entry<TEvent>> found)
    {
        var texts = page.Entries.Skip((int)Math.Max(0, after + 1 - Page.FirstVersion(page.Number))).ToList();
        Weight += texts.Sum(text => text.Length);
        found.AddRange(await Task.WhenAll(texts.Select(text => Whole(Parse(text)))));
    }

    private async Task<Page> Read(int number) => Page.Parse(number, await rows.Read(Page.Name(number)));

    private async Task<Page> Write(Page page, ImmutableArray<ReadOnlyMemory<byte>> entries)
        => new(page.Number, entries, (await rows.Write(page.Row, Page.Join(entries))).WithoutPayload);

    private async Task<Entry<TEvent>> Whole(Entry<TEvent> entry)
    {
        if (!entry.IsAside)
        {
            return entry;
        }

        var row = await rows.Read(Aside(entry.Version));
        return row.Exists ? Parse(row.Payload) : throw new JournalDamaged($"Entry {entry.Version} names a row that does not exist.");
    }

    /// <summary>An entry's text for its page; a large one is first written beside it.</summary>
    private async Task<ReadOnlyMemory<byte>> TextOf(Entry<TEvent> entry)
    {
        var text = RowJson.Of(entry);
        if (text.Length <= Entry<TEvent>.LargestInPage)
        {
            return text;
        }

        var row = await rows.Read(Aside(entry.Version));
        if (row.Exists)
        {
            // Of an earlier try, whose page is not to name it now; or of another activation, whose page names it already.
            await Fence();
        }

        await rows.Write(row, text);
        return RowJson.Of(entry with { Events = [] });
    }

    private static Page Present(Page page) => page.IsForgotten
        ? throw new InconsistentStateException("Another activation wrote on, and forgot this page.")
        : page;

    private static Entry<TEvent> Parse(ReadOnlyMemory<byte> text)
        => RowJson.Read<Entry<TEvent>>(text.Span, "An entry") is { Events: not null } entry
            ? entry
            : throw new JournalDamaged("An entry has no events.");

    private static string Aside(long version) => $"entry/{version}";
}
