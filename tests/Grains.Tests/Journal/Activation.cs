namespace Collab.Journal;

/// <summary>A reentrant grain's turns with its journal.</summary>
internal sealed class Activation<TState>(Turns turns)
    where TState : class, IJournaled<TState, LedgerEvent>
{
    private readonly TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(turns).ExclusiveScheduler;

    public Journal<TState, LedgerEvent> Journal { get; set; } = null!;

    /// <summary>True once the journal asked to be dropped.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Told when the journal asks to be dropped.</summary>
    public Action Leaving { get; set; } = () => { };

    public void Deactivate()
    {
        IsLeaving = true;
        Leaving();
    }

    /// <summary>A call on the grain: runs in its turns when the test lets them run.</summary>
    public Task<T> Run<T>(Func<Task<T>> call)
        => Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();

    public Task Run(Func<Task> call)
        => Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();

    public Task<Outcome> Ask(Act act, Func<TState, Stamp, Decision<LedgerEvent>> decide) => Run(() => Journal.Commit(act, decide));

    /// <summary>Asks, and lets everything run until there is an answer.</summary>
    public Outcome Answer(Act act, Func<TState, Stamp, Decision<LedgerEvent>> decide) => turns.Run(Ask(act, decide));

    public void Tend() => turns.Run(Run(Journal.Tend));

    public Follower<TState> Follow(long after, CancellationToken stop = default) => new(this, after, stop);
}
