using System.Collections.Immutable;

namespace Collab.Journal;

/// <summary>
/// Makes one grain's decisions durable, in order, and shows them to those who follow. Decisions are taken at once against
/// the pending state, so they stay serial; one writer takes what is pending, writes it, then answers every caller.
/// Lives on its grain's scheduler: the grain must be reentrant.
/// </summary>
internal sealed partial class Journal<TState, TEvent>
    where TState : class, IJournaled<TState, TEvent>
{
    private readonly JournalContext context;
    private readonly Pages<TState, TEvent> pages;
    private readonly Heads<TState, TEvent> heads;
    private readonly Steps<TState, TEvent> steps = new();
    private readonly Queue<Batch<TState, TEvent>> waiting = new();

    private Fold<TState, TEvent> committed = Fold<TState, TEvent>.Empty;
    private Fold<TState, TEvent> pending = Fold<TState, TEvent>.Empty;
    private CommandMemory commands = new();

    /// <summary>Committed versions whose words are to be taken out of the store, until that is done.</summary>
    private ImmutableSortedSet<long> erasing = [];

    private Journal(JournalContext context)
    {
        this.context = context;
        var rows = new Rows(context.Storage, context.Grain, TState.Kind);
        pages = new(rows);
        heads = new(rows);
    }

    /// <summary>The state that is durable: what queries and views may see.</summary>
    public TState State => committed.State;

    /// <summary>The version of <see cref="State"/>.</summary>
    public long Version => committed.Version;

    /// <summary>
    /// Asks the rules, and answers once the version that the answer rests on is durable. A repeat gets the first answer;
    /// it carries the <see cref="Act.Seen"/> of the first try.
    /// </summary>
    public async Task<Outcome> Commit(Act act, Func<TState, Stamp, Decision<TEvent>> decide)
    {
        if (!await IsReady())
        {
            return Outcome.Unknown;
        }

        var key = CommandKey.Of(act.By, act.Command);
        for (var seen = Math.Max(0, act.Seen); commands.Find(key) is null && seen < commands.Floor;)
        {
            var upTo = commands.Floor;
            if (await FindInPages(act, seen, upTo) is { } found)
            {
                return found;
            }

            // Meanwhile memory may have let go of more.
            seen = upTo;
        }

        // From here to the pending state nothing is awaited, so decisions are serial.
        if (isAstray)
        {
            return Outcome.Unknown;
        }

        return commands.Find(key) is { } version
            ? await WhenDurable(Outcome.Accepted(version))
            : await WhenTrue(Decide(act, key, decide));
    }

    /// <summary>One committed entry as it is stored; none where there is none, or no longer.</summary>
    public async Task<Entry<TEvent>?> Read(long version)
        => version < 1 || version > committed.Version ? null : await pages.At(version);

    /// <summary>Finishes what is being written; call it when the activation goes.</summary>
    public async Task Close()
    {
        EndFollows();
        await writer;
        await headWriter;
    }

    private Outcome Decide(Act act, CommandKey key, Func<TState, Stamp, Decision<TEvent>> decide)
    {
        var stamp = pending.Next(act.By, context.Time.GetUtcNow());
        var decision = decide(pending.State, stamp);
        if (decision.Refusal is { } refusal)
        {
            JournalMeters.Refused(TState.Kind, refusal);
            return Outcome.Refused(refusal, pending.Version);
        }

        if (decision.Events.IsDefaultOrEmpty)
        {
            return Outcome.Accepted(pending.Version);
        }

        var entry = new Entry<TEvent>(stamp.Version, stamp.At, act.By, act.Command, [.. decision.Events]);
        if (entry.Erases.Any(version => version < 1 || version >= entry.Version))
        {
            throw new InvalidOperationException($"Entry {entry.Version} erases an entry that is not before it.");
        }

        pending = pending.With(entry);
        commands.Add(key, entry.Version);
        StartWriting(entry, pending);
        return Outcome.Accepted(entry.Version);
    }

    /// <summary>What a command made that is older than memory; null if nothing.</summary>
    private async Task<Outcome?> FindInPages(Act act, long after, long upTo)
    {
        // Of a large batch, memory may have let go of what is not in the pages yet.
        if ((await WhenDurable(Outcome.Accepted(upTo))).Kind == OutcomeKind.Unknown)
        {
            return Outcome.Unknown;
        }

        try
        {
            return await pages.Find(act, after, upTo) is { } version ? Outcome.Accepted(version) : null;
        }
        catch (Exception failure) when (failure is not JournalDamaged)
        {
            LogUnreadable(context.Log, failure, context.Grain);
            return Outcome.Unknown;
        }
    }

    /// <summary>
    /// Also a "no" and a "nothing" wait: they may rest on an entry that never becomes durable, and another activation may have
    /// written since. A write that succeeds afterwards disproves both; where none is under way, the store is asked.
    /// </summary>
    private async Task<Outcome> WhenTrue(Outcome outcome)
        => outcome.Version > committed.Version ? await WhenDurable(outcome)
            : await IsAlone() ? outcome
            : Outcome.Unknown;

    private async Task<Outcome> WhenDurable(Outcome outcome)
    {
        if (outcome.Version <= committed.Version)
        {
            return outcome;
        }

        var page = Page.NumberOf(outcome.Version);
        var batch = writing is { } current && outcome.Version <= current.Entries[^1].Version
            ? current
            : waiting.First(batch => batch.Page == page);
        return await batch.Written ? outcome : Outcome.Unknown;
    }
}
