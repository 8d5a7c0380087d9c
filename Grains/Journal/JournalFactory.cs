using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Collab.Journal;

/// <summary>Opens the journals of a silo's grains, and lets all their followers go when the silo stops.</summary>
internal sealed class JournalFactory(
    [FromKeyedServices(JournalFactory.StorageName)] IGrainStorage storage,
    IExpunge expunge,
    TimeProvider time,
    ILogger<JournalFactory> log)
{
    /// <summary>The name under which an engine registers the store of journals.</summary>
    public const string StorageName = "journal";

    private readonly ConcurrentDictionary<GrainId, Action> followed = new();

    /// <summary>Loads a grain's journal; call it from <c>OnActivateAsync</c>.</summary>
    public async Task<Journal<TState, TEvent>> Open<TState, TEvent>(Grain grain)
        where TState : class, IJournaled<TState, TEvent>
    {
        var context = new JournalContext(storage, grain.GetGrainId(), time, log, grain.DeactivateOnIdle, expunge.Expunge);
        var journal = await Journal<TState, TEvent>.Open(context);
        followed[context.Grain] = journal.EndFollows;
        return journal;
    }

    /// <summary>Lets a journal go; call it from <c>OnDeactivateAsync</c>.</summary>
    public async Task Close<TState, TEvent>(Grain grain, Journal<TState, TEvent>? journal)
        where TState : class, IJournaled<TState, TEvent>
    {
        if (journal is not null)
        {
            followed.TryRemove(new(grain.GetGrainId(), journal.EndFollows));
            await journal.Close();
        }
    }

    /// <summary>Ends every open <c>Follow</c>: a waiting follower is a call, and an activation waits for its calls.</summary>
    public void EndFollows()
    {
        foreach (var end in followed.Values)
        {
            end();
        }
    }
}

/// <summary>A store that can make sure that overwritten bytes are gone from its files.</summary>
internal interface IExpunge
{
    Task Expunge();
}
