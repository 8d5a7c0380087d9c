namespace Collab.Journal;

/// <summary>One committed entry between the states before and after it.</summary>
internal sealed record Step<TState, TEvent>(TState Before, Entry<TEvent> Entry, TState After);

/// <summary>The newest commits, for those who follow; who is further behind takes a snapshot.</summary>
internal sealed class Steps<TState, TEvent>
{
    /// <summary>How many commits a follower may be behind: a few pages.</summary>
    public const int Capacity = 4 * Page.Capacity;

    private const int Fewest = 4;

    /// <summary>As long as it needs to be, in powers of two: of most journals nobody ever asks for more than a few.</summary>
    private Step<TState, TEvent>[] ring = [];

    private long oldest = long.MaxValue;
    private TaskCompletionSource changed = NewSignal();
    private volatile bool isEnded;

    /// <summary>True once followers are to leave, because the activation goes.</summary>
    public bool IsEnded => isEnded;

    /// <summary>Completes at the next commit, or when followers are to leave.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    public void Add(Step<TState, TEvent> step)
    {
        var version = step.Entry.Version;
        if (ring.Length == 0)
        {
            (ring, oldest) = (new Step<TState, TEvent>[Fewest], version);
        }
        else if (version - oldest == ring.Length && ring.Length < Capacity)
        {
            Grow();
        }

        ring[version % ring.Length] = step;
        oldest = Math.Max(oldest, version - ring.Length + 1);
    }

    /// <summary>The commits after a version, or null where they are no longer all here.</summary>
    public IReadOnlyList<Step<TState, TEvent>>? After(long version, long committed)
    {
        if (version > committed || (version < committed && version + 1 < oldest))
        {
            return null;
        }

        var found = new Step<TState, TEvent>[committed - version];
        for (var index = 0; index < found.Length; index++)
        {
            found[index] = ring[(version + 1 + index) % ring.Length];
        }

        return found;
    }

    /// <summary>Wakes followers; safe from any thread.</summary>
    public void Signal() => Interlocked.Exchange(ref changed, NewSignal()).SetResult();

    /// <summary>Lets go of all steps: who has not seen them takes a snapshot.</summary>
    public void Forget() => (ring, oldest) = ([], long.MaxValue);

    /// <summary>Lets followers go; safe from any thread.</summary>
    public void End()
    {
        isEnded = true;
        Signal();
    }

    private void Grow()
    {
        var wider = new Step<TState, TEvent>[2 * ring.Length];
        for (var version = oldest; version < oldest + ring.Length; version++)
        {
            wider[version % wider.Length] = ring[version % ring.Length];
        }

        ring = wider;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
