namespace Collab.Storage;

/// <summary>A clock on which timers wait until they are let go, together.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously), goes = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task SomebodyWaits => waits.Task;

    public void Continue() => goes.TrySetResult();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.TrySetResult();
        goes.Task.ContinueWith(_ => callback(state), TaskScheduler.Default);
        return new Released();
    }

    private sealed class Released : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
