using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Collab.Journal;

/// <summary>Reads what the store holds: at the start, and in place after a failed write.</summary>
internal sealed partial class Journal<TState, TEvent>
{
    private Task<bool>? reload;

    /// <summary>True after a failed write, until what the store holds was read again.</summary>
    private bool isAstray;

    /// <summary>True once another activation wrote this journal: this one only answers "unknown" and goes.</summary>
    private bool isLost;

    public static async Task<Journal<TState, TEvent>> Open(JournalContext context)
    {
        var journal = new Journal<TState, TEvent>(context);
        await journal.Load();
        return journal;
    }

    private async Task Load()
    {
        var head = await heads.Load();
        committed = head.Fold;
        commands = CommandMemory.Of(head.Facts.Commands, head.Facts.Floor);
        erasing = [.. head.Facts.Erasing];
        pages.Forgotten = head.Facts.Forgotten;
        TakeIn(await pages.Load(committed.Version));
        if (!erasing.IsEmpty)
        {
            StartWriter();
        }
    }

    private async Task<bool> IsReady()
        => !isLost && (!isAstray || await (reload ??= Reload()));

    /// <summary>After a failed write the truth is read again, in place, before anything is decided.</summary>
    private async Task<bool> Reload()
    {
        // Gives the caller time to keep this task, so that others share it.
        await Task.Yield();
        try
        {
            TakeIn(await pages.Load(committed.Version));
            await pages.Fence();
            isAstray = false;
            return true;
        }
        catch (InconsistentStateException conflict)
        {
            Lose(conflict);
            return false;
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

    private void TakeIn(List<Entry<TEvent>> entries)
    {
        foreach (var entry in entries)
        {
            Accept(entry, committed.With(entry));
            commands.Add(CommandKey.Of(entry.By, entry.Command), entry.Version);
        }

        pending = committed;
        steps.Signal();
    }

    private void Accept(Entry<TEvent> entry, Fold<TState, TEvent> after)
    {
        steps.Add(new(committed.State, entry, after.State));
        committed = after;
        foreach (var version in entry.Erases)
        {
            erasing = erasing.Add(version);
        }
    }

    /// <summary>Followers go before the activation is asked to: each is a call, and an activation waits for its calls.</summary>
    private void Lose(Exception conflict)
    {
        LogLost(context.Log, conflict, context.Grain);
        (isAstray, isLost) = (true, true);
        steps.End();
        context.Deactivate();
    }

    [LoggerMessage(LogLevel.Warning, "The store cannot be read for {Grain}")]
    private static partial void LogUnreadable(ILogger log, Exception failure, GrainId grain);

    [LoggerMessage(LogLevel.Warning, "Another activation of {Grain} wrote; this one goes")]
    private static partial void LogLost(ILogger log, Exception conflict, GrainId grain);
}
