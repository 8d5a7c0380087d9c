using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Collab.Journal;

/// <summary>
/// Makes one grain's decisions durable, in order, and shows them to those who follow. Decisions are taken at once against
/// the pending state, so they stay serial; one writer takes all that is pending, writes it, then answers every caller.
/// Lives on its grain's scheduler: the grain must be reentrant.
/// </summary>
internal sealed partial class Journal<TState, TEvent>
    where TState : class, IJournaled<TState, TEvent>
{
    private readonly JournalContext context;
    private readonly Pages<TState, TEvent> pages;
    private readonly Heads<TState, TEvent> heads;
    private readonly Steps<TState, TEvent> steps = new();

    private Fold<TState, TEvent> committed = Fold<TState, TEvent>.Empty;
    private Fold<TState, TEvent> pending = Fold<TState, TEvent>.Empty;
    private Batch<TEvent>? open;
    private Batch<TEvent>? writing;
    private Task writer = Task.CompletedTask;
    private Task headWriter = Task.CompletedTask;
    private Task<bool>? reload;

    /// <summary>True after a failed write, until what the store holds was read again.</summary>
    private bool isAstray;

    /// <summary>True once another activation wrote this journal: this one only answers "unknown" and goes.</summary>
    private bool isLost;

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

    public static async Task<Journal<TState, TEvent>> Open(JournalContext context)
    {
        var journal = new Journal<TState, TEvent>(context);
        journal.committed = await journal.heads.Load();
        await journal.TakeInWhatIsStored();
        if (!journal.committed.Erasing.IsEmpty)
        {
            journal.StartWriter();
        }

        return journal;
    }

    /// <summary>
    /// Asks the rules, and answers once the version that the answer rests on is durable. A repeat gets the first answer.
    /// </summary>
    public async Task<Outcome> Commit(Act act, Func<TState, Stamp, Decision<TEvent>> decide)
    {
        if (!await IsReady())
        {
            return Outcome.Unknown;
        }

        var key = new CommandKey(act.By, act.Command);
        var (isKnown, done) = await FindDone(key, act.Seen);
        if (!isKnown || isAstray)
        {
            return Outcome.Unknown;
        }

        if (done is { } version)
        {
            return await WhenDurable(Outcome.Accepted(version));
        }

        // From here to the pending state nothing is awaited, so decisions are serial.
        var stamp = pending.Next(act.By, context.Time.GetUtcNow());
        var decision = decide(pending.State, stamp);
        if (decision.Refusal is { } refusal)
        {
            return await WhenDurable(Outcome.Refused(refusal, pending.Version));
        }

        if (decision.Events.IsEmpty)
        {
            return await WhenDurable(Outcome.Accepted(pending.Version));
        }

        var entry = new Entry<TEvent>(stamp.Version, stamp.At, act.By, act.Command, [.. decision.Events]);
        pending = pending.With(entry);
        (open ??= new()).Entries.Add(entry);
        StartWriter();
        return await WhenDurable(Outcome.Accepted(entry.Version));
    }

    /// <summary>One step for each commit after a version, until the activation goes or the reader is too far behind.</summary>
    public async IAsyncEnumerable<Step> Follow(
        long after,
        Func<Step<TState, TEvent>, ImmutableArray<Change>> changes,
        [EnumeratorCancellation] CancellationToken stop)
    {
        while (!steps.IsEnded)
        {
            // Taken before the look, so that a commit in between is not slept through.
            var changed = steps.Changed;
            if (steps.After(after, committed.Version) is not { } found)
            {
                yield return Step.TooOld;
                yield break;
            }

            foreach (var step in found)
            {
                after = step.Entry.Version;
                yield return new(after, changes(step));
            }

            if (found.Count == 0)
            {
                await changed.WaitAsync(stop);
            }
        }
    }

    /// <summary>Lets followers go, so that nothing keeps the activation: safe from any thread.</summary>
    public void EndFollows() => steps.End();

    /// <summary>Finishes what is being written; call it when the activation goes.</summary>
    public async Task Close()
    {
        EndFollows();
        await writer;
        await headWriter;
    }

    /// <summary>The version that a command made before, from memory or from the pages that are older than memory.</summary>
    private async Task<(bool IsKnown, long? Version)> FindDone(CommandKey key, long seen)
    {
        if (pending.Commands.Find(key) is { } remembered)
        {
            return (true, remembered);
        }

        if (seen >= pending.Commands.Floor)
        {
            return (true, null);
        }

        try
        {
            var old = await pages.Find(key, Math.Max(0, seen), pending.Commands.Floor);
            return (true, old ?? pending.Commands.Find(key));
        }
        catch (Exception failure) when (failure is not JournalDamaged)
        {
            LogUnreadable(context.Log, failure, context.Grain);
            return (false, null);
        }
    }

    /// <summary>Also a "no" and a "nothing" wait: they may rest on an entry that never becomes durable.</summary>
    private async Task<Outcome> WhenDurable(Outcome outcome)
    {
        if (outcome.Version <= committed.Version)
        {
            return outcome;
        }

        var batch = open is { } next && outcome.Version >= next.Entries[0].Version ? next : writing!;
        return await batch.Written ? outcome : Outcome.Unknown;
    }

    /// <summary>After a failed write the truth is read again, in place, before anything is decided.</summary>
    private async Task<bool> IsReady()
    {
        if (isLost)
        {
            return false;
        }

        return !isAstray || await (reload ??= Reload());
    }

    private async Task<bool> Reload()
    {
        // Gives the caller time to keep this task, so that others share it.
        await Task.Yield();
        try
        {
            await TakeInWhatIsStored();
            isAstray = false;
            return true;
        }
        catch (Exception failure) when (failure is not JournalDamaged)
        {
            LogUnreadable(context.Log, failure, context.Grain);
            return false;
        }
        finally
        {
            reload = null;
        }
    }

    private async Task TakeInWhatIsStored()
    {
        foreach (var entry in await pages.Load(committed.Version))
        {
            Accept(entry);
        }

        pending = committed;
        steps.Signal();
    }

    private void Accept(Entry<TEvent> entry)
    {
        var before = committed;
        committed = before.With(entry);
        steps.Add(new(before.State, entry, committed.State));
    }

    [LoggerMessage(LogLevel.Warning, "The store cannot be read for {Grain}")]
    private static partial void LogUnreadable(ILogger log, Exception failure, GrainId grain);
}
