using Microsoft.Extensions.Logging;

namespace Collab.Embedded;

/// <summary>A timer of one activation: each tick is a call, and the next is due a period after it ended.</summary>
internal sealed partial class GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) : IGrainTimer
{
    private readonly CancellationTokenSource stop = new();
    private ITimer? clock;
    private TimeSpan period;
    private TimeSpan? changedTo;
    private bool isTicking;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
        (this.period, changedTo) = (period, dueTime);
        clock ??= activation.Catalog.Time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (!isTicking)
            clock.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    private void Tick()
    {
        isTicking = true;
        activation.TryReceive(new Call<bool>(_ => Run()) { Interleaves = options.Interleave, KeepsAlive = options.KeepAlive, IsLocal = true });
    }

    private async ValueTask<bool> Run()
    {
        changedTo = null;
        try
        {
            await callback(stop.Token);
        }
        catch (Exception failure)
        {
            LogFailed(activation.Catalog.Log, activation.GrainId, failure);
        }

        isTicking = false;
        return !stop.IsCancellationRequested && clock!.Change(changedTo ?? period, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        activation.Timers.Remove(this);
        clock?.Dispose();
        stop.Cancel();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A timer of {Grain} failed; it ticks on.")]
    private static partial void LogFailed(ILogger log, GrainId grain, Exception failure);
}
