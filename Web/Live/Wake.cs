namespace Collab.Live;

/// <summary>Wakes all readers of a feed: at once when it is quiet, and under load no more often than every 20 ms.</summary>
/// <param name="before">What is done right before they are woken.</param>
internal sealed class Wake(TimeProvider time, Action before)
{
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long last = time.GetTimestamp() - (time.TimestampFrequency * 3600);
    private ITimer? planned;

    /// <summary>Completes at the next wake-up; take it before looking whether there is something.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    /// <summary>Something happened.</summary>
    public void Up()
    {
        lock (gate)
        {
            if (planned is not null)
            {
                return;
            }

            var wait = Pace - time.GetElapsedTime(last);
            if (wait > TimeSpan.Zero)
            {
                planned = time.CreateTimer(static wake => ((Wake)wake!).Now(), this, wait, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        Now();
    }

    private void Now()
    {
        lock (gate)
        {
            planned?.Dispose();
            planned = null;
            last = time.GetTimestamp();
        }

        before();
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
