using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Collab.Journal;

/// <summary>The one writer: takes all that is pending, makes it durable, answers, and starts again.</summary>
internal sealed partial class Journal<TState, TEvent>
{
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
            (writing, open) = (open, null);
            if (writing is not null && !await IsWritten(writing))
            {
                return;
            }

            writing = null;
            await Erase();
            StartHead();
        }
        while (open is not null);
    }

    private async Task<bool> IsWritten(Batch<TEvent> batch)
    {
        try
        {
            await pages.Append(batch.Entries);
        }
        catch (Exception failure)
        {
            GoAstray(failure);
            return false;
        }

        batch.Entries.ForEach(Accept);
        batch.End(durable: true);
        steps.Signal();
        return true;
    }

    /// <summary>Nobody knows what was stored: what is pending is dropped, and its callers ask again.</summary>
    private void GoAstray(Exception failure)
    {
        LogFailed(context.Log, failure, context.Grain);
        isAstray = true;
        pending = committed;
        writing?.End(durable: false);
        open?.End(durable: false);
        (writing, open) = (null, null);

        if (failure is InconsistentStateException)
        {
            isLost = true;
            steps.End();
            context.Deactivate();
        }
    }

    /// <summary>Takes erased words out of the store, the head and memory; what fails is done again at the next write or load.</summary>
    private async Task Erase()
    {
        if (committed.Erasing.IsEmpty)
        {
            return;
        }

        var erasing = committed.Erasing;
        try
        {
            foreach (var version in erasing.Order())
            {
                await pages.Erase(version);
            }

            await headWriter;
            await heads.Write(committed with { Erasing = [] });
            committed = committed with { Erasing = [] };
            pending = pending with { Erasing = pending.Erasing.Except(erasing) };
            steps.Forget();
            await context.Expunge();
        }
        catch (Exception failure)
        {
            LogNotErased(context.Log, failure, context.Grain);
        }
    }

    /// <summary>A head is worth writing when the pages since the last one weigh as much as it does.</summary>
    private void StartHead()
    {
        if (headWriter.IsCompleted && committed.Version - heads.Version >= Page.Capacity && pages.Weight >= heads.Weight)
        {
            pages.Weight = 0;
            headWriter = WriteHead(committed);
        }
    }

    private async Task WriteHead(Fold<TState, TEvent> fold)
    {
        try
        {
            var from = Page.NumberOf(Math.Max(1, heads.Version));
            await Task.Run(() => heads.Write(fold));
            if (!TState.KeepsHistory)
            {
                await pages.Forget(from, heads.Version);
            }
        }
        catch (Exception failure)
        {
            // The pages hold everything; only the next load takes longer.
            LogNoHead(context.Log, failure, context.Grain);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A write of {Grain} failed; its callers ask again")]
    private static partial void LogFailed(ILogger log, Exception failure, GrainId grain);

    [LoggerMessage(LogLevel.Warning, "Words are not yet erased in {Grain}; it is tried again")]
    private static partial void LogNotErased(ILogger log, Exception failure, GrainId grain);

    [LoggerMessage(LogLevel.Warning, "The head of {Grain} was not written")]
    private static partial void LogNoHead(ILogger log, Exception failure, GrainId grain);
}
