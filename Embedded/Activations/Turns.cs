namespace Collab.Embedded;

/// <summary>Schedules what an activation does: on the thread pool, one turn at a time, in the order of arrival.</summary>
internal abstract class Turns : TaskScheduler, IThreadPoolWorkItem
{
    private const long SliceInMilliseconds = 100;

    [ThreadStatic]
    private static Turns? current;

    // Null stands for a look at what is to be done next.
    private readonly Queue<Task?> queue = new();
    private bool isWoken;
    private bool isScheduled;

    /// <summary>The activation whose turn runs on this thread.</summary>
    public static new Activation? Current => (Activation?)current;

    /// <summary>Does what is to be done next.</summary>
    protected abstract void Proceed();

    /// <summary>Makes the activation look at what is to be done next.</summary>
    protected void Wake() => Enqueue(null);

    /// <summary>Runs a step now, from within <see cref="Proceed"/>, so that what it awaits comes back as turns.</summary>
    protected void Start(Action<object?> step, object state) => new Task(step, state).RunSynchronously(this);

    protected override void QueueTask(Task task) => Enqueue(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
        => !taskWasPreviouslyQueued && current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private void Enqueue(Task? turn)
    {
        lock (queue)
        {
            if (turn is not null || !isWoken)
            {
                isWoken |= turn is null;
                queue.Enqueue(turn);
                isScheduled = isScheduled || Schedule();
            }
        }
    }

    // Unsafe: a grain does not see what is ambient at its callers (culture, activity), as it would not from afar.
    private bool Schedule() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    void IThreadPoolWorkItem.Execute()
    {
        current = this;
        var end = Environment.TickCount64 + SliceInMilliseconds;
        while (TryDequeue(out var turn))
        {
            if (turn is null)
                Proceed();
            else
                TryExecuteTask(turn);

            if (Environment.TickCount64 > end && Schedule())
                break;
        }

        current = null;
    }

    private bool TryDequeue(out Task? turn)
    {
        lock (queue)
        {
            isScheduled = queue.TryDequeue(out turn);
            isWoken &= !isScheduled || turn is not null;
            return isScheduled;
        }
    }
}
