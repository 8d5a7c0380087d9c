namespace Collab.Journal;

/// <summary>Runs what is scheduled on it, one after the other, when the test says so: every run takes the same course.</summary>
internal sealed class Turns : TaskScheduler
{
    private readonly Queue<Task> queue = new();
    private int? runner;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs until nothing is left that can run.</summary>
    public void Run()
    {
        // A test framework's context would take what is awaited here elsewhere.
        var around = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        runner = Environment.CurrentManagedThreadId;
        try
        {
            for (var turn = 0; queue.TryDequeue(out var task); turn++)
            {
                TryExecuteTask(task);
                Expect.That(turn < 100_000, "turns without an end");
            }
        }
        finally
        {
            runner = null;
            SynchronizationContext.SetSynchronizationContext(around);
        }
    }

    /// <summary>Runs until nothing is left, and gives the answer, which must be there then.</summary>
    public T Run<T>(Task<T> answer)
    {
        Run();
        return answer.IsCompleted
            ? answer.GetAwaiter().GetResult()
            : throw new InvalidOperationException("Nothing is left to run, and there is no answer.");
    }

    public void Run(Task work)
    {
        Run();
        if (!work.IsCompleted)
        {
            throw new InvalidOperationException("Nothing is left to run, and the work did not end.");
        }

        work.GetAwaiter().GetResult();
    }

    protected override void QueueTask(Task task) => queue.Enqueue(task);

    /// <summary>
    /// A pair of schedulers on top of this one asks to go on within its turn, and blocks until it may: were it told to
    /// queue, it would wait for a turn after its own.
    /// </summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
        => !taskWasPreviouslyQueued && runner == Environment.CurrentManagedThreadId && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => queue;
}
