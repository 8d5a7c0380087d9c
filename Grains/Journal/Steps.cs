namespace Collab.Journal;

/// <summary>One committed entry between the states before and after it.</summary>
internal sealed record Step<TState, TEvent>(TState Before, Entry<TEvent> Entry, TState After);

/// <summary>The newest commits, for those who follow; who is further behind takes a snapshot.</summary>
internal sealed class Steps<TState, TEvent>
{
    /// <summary>How many commits a follower may be behind: a few pages.</summary>
    public const int Capacity = 4 * Page.Capacity;

    private readonly Queue<Step<TState, TEvent>> newest = new();
    private TaskCompletionSource changed = NewSignal();

    private volatile bool isEnded;

    /// <summary>True once followers are to leave, because the activation goes.</summary>
    public bool IsEnded => isEnded;

    public void Add(Step<TState, TEvent> step)
    {
        newest.Enqueue(step);
        if (newest.Count > Capacity)
        {
            newest.Dequeue();
        }
    }

    /// <summary>The commits after a version, or null where they are no longer all here.</summary>
    public IReadOnlyList<Step<TState, TEvent>>? After(long version, long committed)
    {
        if (version > committed || version < committed - newest.Count)
        {
            return null;
        }

        return version == committed ? [] : [.. newest.Skip((int)(version - committed + newest.Count))];
    }

    /// <summary>Completes at the next commit, or when followers are to leave.</summary>
    public Task Changed => changed.Task;

    public void Signal()
    {
        Interlocked.Exchange(ref changed, NewSignal()).SetResult();
    }

    /// <summary>Drops what is kept, because its words were erased: followers start again from a snapshot.</summary>
    public void Forget()
    {
        newest.Clear();
        Signal();
    }

    public void End()
    {
        isEnded = true;
        Signal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
