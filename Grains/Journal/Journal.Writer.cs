using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Collab.Journal;

/// <summary>The one writer: takes what is pending page by page, makes it durable, answers, and starts again.</summary>
internal sealed partial class Journal<TState, TEvent>
{
    private Batch<TState, TEvent>? writing;
    private Batch<TState, TEvent>? open;
    private TaskCompletionSource<bool>? looking;
    private Task writer = Task.CompletedTask;
    private Task headWriter = Task.CompletedTask;

    private void StartWriting(Entry<TEvent> entry, Fold<TState, TEvent> after)
    {
        var page = Page.NumberOf(entry.Version);
        if (open?.Page != page)
        {
            waiting.Enqueue(open = new(page));
        }

        open.Add(entry, after);
        StartWriter();
    }

    private void StartWriter()
    {
        if (writer.IsCompleted)
        {
            writer = Write();
        }
    }

    private async Task Write()
    {
        // What else is decided in this turn joins the batch.
        await Task.Yield();
        do
        {
            if (waiting.TryDequeue(out writing))
            {
                open = writing == open ? null : open;
                await Write(writing);
                writing = null;
            }

            await Look();
            await Erase();
            StartHead();
        }
        while (waiting.Count > 0 || looking is not null);
    }

    /// <summary>False if another activation wrote, or the store does not tell. Asked between two writes, since each changes the answer; many share one look.</summary>
    private Task<bool> IsAlone()
    {
        looking ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        StartWriter();
        return looking.Task;
    }

    private async Task Look()
    {
        if (looking is { } look)
        {
            looking = null;
            look.SetResult(!isAstray && await SeesNobody());
        }
    }

    private async Task<bool> SeesNobody()
    {
        try
        {
            await pages.Check();
            return true;
        }
        catch (InconsistentStateException conflict)
        {
            GoAstray(conflict);
        }
        catch (Exception failure)
        {
            LogUnreadable(context.Log, failure, context.Grain);
        }

        return false;
    }

    private async Task Write(Batch<TState, TEvent> batch)
    {
        try
        {
            await pages.Append(batch.Entries);
        }
        catch (Exception failure)
        {
            GoAstray(failure);
            return;
        }

        foreach (var (entry, after) in batch.Folded)
        {
            Accept(entry, after);
        }

        JournalMeters.Committed(TState.Kind, batch.Entries.Count);
        if (context.Log.IsEnabled(LogLevel.Debug))
        {
            Tell(batch);
        }

        batch.End(durable: true);
        steps.Signal();
    }

    /// <summary>By its id a command is followed through the logs of all nodes, but not that of somebody whom nobody may know.</summary>
    private void Tell(Batch<TState, TEvent> batch)
    {
        foreach (var entry in batch.Entries.Where(entry => !entry.By.IsAnonymous))
        {
            LogCommitted(context.Log, entry.Command, entry.Version, context.Grain);
        }
    }

    /// <summary>Nobody knows what was stored: what is pending is dropped, and its callers ask again.</summary>
    private void GoAstray(Exception failure)
    {
        isAstray = true;
        JournalMeters.Failed(TState.Kind);
        pending = committed;
        commands.Discard(after: committed.Version);
        writing?.End(durable: false);
        foreach (var batch in waiting)
        {
            batch.End(durable: false);
        }

        waiting.Clear();
        (writing, open) = (null, null);
        if (failure is InconsistentStateException)
        {
            Lose(failure);
        }
        else
        {
            LogFailed(context.Log, failure, context.Grain);
        }
    }

    /// <summary>A head is worth writing when the pages since the last one weigh as much as it does.</summary>
    private void StartHead()
    {
        if (headWriter.IsCompleted && committed.Version - heads.Version >= Page.Capacity && pages.Weight >= heads.Weight)
        {
            pages.Weight = 0;
            headWriter = TryWriteHead();
        }
    }

    private async Task TryWriteHead()
    {
        try
        {
            await WriteHead();
        }
        catch (Exception failure)
        {
            // The pages hold everything; only the next load takes longer.
            LogNoHead(context.Log, failure, context.Grain);
        }
    }

    private async Task WriteHead()
    {
        var facts = new HeadFacts(
            committed.Version, committed.At, commands.Floor, commands.UpTo(committed.Version), [.. erasing], pages.Forgotten);
        var head = new Head<TState, TEvent>(facts, committed.State);
        await Task.Factory.StartNew(() => heads.Write(head), CancellationToken.None, TaskCreationOptions.DenyChildAttach, context.OffTurn).Unwrap();
        if (!TState.KeepsHistory)
        {
            await pages.Forget(heads.Version);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A write of {Grain} failed; its callers ask again")]
    private static partial void LogFailed(ILogger log, Exception failure, GrainId grain);

    [LoggerMessage(LogLevel.Debug, "Command {Command} is version {Version} of {Grain}")]
    private static partial void LogCommitted(ILogger log, CommandId command, long version, GrainId grain);

    [LoggerMessage(LogLevel.Warning, "The head of {Grain} was not written")]
    private static partial void LogNoHead(ILogger log, Exception failure, GrainId grain);
}
