namespace Collab.Embedded;

/// <summary>The scheduler of one activation: it runs on the thread pool, one turn at a time, in the order of arrival.</summary>
internal sealed class Turns(Activation owner) : TaskScheduler, IThreadPoolWorkItem
{
    private const long SliceInMilliseconds = 100;

    [ThreadStatic]
    private static Activation? current;

    // Null stands for a look at what the activation has to do next.
    private readonly Queue<Task?> queue = new();
    private bool isWoken;
    private bool isScheduled;

    /// <summary>The activation whose turn runs on this thread.</summary>
    public static new Activation? Current => current;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Makes the activation look at what it has to do next.</summary>
    public void Wake() => Enqueue(null);

    /// <summary>Runs a step now, from within a turn, so that what it awaits comes back as turns.</summary>
    public void Start<TState>(Action<TState> step, TState state)
        where TState : class
        => new Task(state => step((TState)state!), state).RunSynchronously(this);

    protected override void QueueTask(Task task) => Enqueue(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
        => !taskWasPreviouslyQueued && current == owner && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (queue)
        {
            return [.. queue.OfType<Task>()];
        }
    }

    private void Enqueue(Task? turn)
    {
        lock (queue)
        {
            if (turn is null && isWoken)
            {
                return;
            }

            isWoken |= turn is null;
            queue.Enqueue(turn);
            if (isScheduled)
            {
                return;
            }

            isScheduled = true;
        }

        // Unsafe: a grain does not see what is ambient at its callers (culture, activity), as it would not from afar.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        current = owner;
        var end = Environment.TickCount64 + SliceInMilliseconds;
        while (TryDequeue(out var turn))
        {
            if (turn is null)
            {
                owner.Proceed();
            }
            else
            {
                TryExecuteTask(turn);
            }

            if (Environment.TickCount64 > end)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                break;
            }
        }

        current = null;
    }

    private bool TryDequeue(out Task? turn)
    {
        lock (queue)
        {
            isScheduled = queue.TryDequeue(out turn);
            isWoken &= !(isScheduled && turn is null);
            return isScheduled;
        }
    }
}
