using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Collab.Journal;

/// <summary>Opens the journals of a silo's grains, tends them, and lets all their followers go when the silo stops.</summary>
internal sealed partial class JournalFactory : IDisposable
{
    /// <summary>The name under which an engine registers the store of journals.</summary>
    public const string StorageName = "journal";

    /// <summary>A journal without a commit for at most twice as long lets go of memory.</summary>
    private static readonly TimeSpan TendEvery = TimeSpan.FromSeconds(30);

    private readonly IGrainStorage storage;
    private readonly IExpunge expunge;
    private readonly TimeProvider time;
    private readonly ILogger<JournalFactory> log;
    private readonly ITimer tending;
    private readonly ConcurrentDictionary<GrainId, Opened> journals = new();
    private volatile bool isEnding;

    public JournalFactory(
        [FromKeyedServices(StorageName)] IGrainStorage storage,
        IExpunge expunge,
        TimeProvider time,
        ILogger<JournalFactory> log)
    {
        (this.storage, this.expunge, this.time, this.log) = (storage, expunge, time, log);
        tending = time.CreateTimer(_ => Tend(), null, TendEvery, TendEvery);
    }

    /// <summary>Loads a grain's journal; call it from <c>OnActivateAsync</c>.</summary>
    public async Task<Journal<TState, TEvent>> Open<TState, TEvent>(Grain grain)
        where TState : class, IJournaled<TState, TEvent>
    {
        var context = new JournalContext(storage, grain.GetGrainId(), time, log, grain.DeactivateOnIdle, expunge.Expunge);
        var journal = await Journal<TState, TEvent>.Open(context);
        journals[context.Grain] = new(journal, TaskScheduler.Current);
        JournalMeters.Opened(TState.Kind);
        if (isEnding)
        {
            journal.EndFollows();
        }

        return journal;
    }

    /// <summary>Lets a journal go; call it from <c>OnDeactivateAsync</c>.</summary>
    public async Task Close<TState, TEvent>(Grain grain, Journal<TState, TEvent>? journal)
        where TState : class, IJournaled<TState, TEvent>
    {
        if (journal is not null)
        {
            var id = grain.GetGrainId();
            if (journals.TryGetValue(id, out var opened) && opened.Journal == journal)
            {
                journals.TryRemove(new(id, opened));
            }

            JournalMeters.Closed(TState.Kind);
            await journal.Close();
        }
    }

    /// <summary>Ends every open <c>Follow</c>: a waiting follower is a call, and an activation waits for its calls.</summary>
    public void EndFollows()
    {
        isEnding = true;
        foreach (var (journal, _) in journals.Values)
        {
            journal.EndFollows();
        }
    }

    public void Dispose() => tending.Dispose();

    private void Tend()
    {
        foreach (var (grain, opened) in journals)
        {
            _ = Task.Factory.StartNew(() => Tend(grain, opened.Journal), CancellationToken.None, TaskCreationOptions.DenyChildAttach, opened.Turns);
        }
    }

    private async Task Tend(GrainId grain, ITended journal)
    {
        try
        {
            await journal.Tend();
        }
        catch (Exception failure)
        {
            LogNotTended(failure, grain);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Grain} cannot go on")]
    private partial void LogNotTended(Exception failure, GrainId grain);

    /// <param name="Turns">The scheduler of the journal's grain.</param>
    private sealed record Opened(ITended Journal, TaskScheduler Turns);
}

/// <summary>A store that can make sure that overwritten bytes are gone from its files.</summary>
internal interface IExpunge
{
    Task Expunge();
}
