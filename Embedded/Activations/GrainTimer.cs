using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>A timer of one activation: each tick is a call, and the next is due a period after it ended.</summary>
internal sealed partial class GrainTimer : IGrainTimer
{
    private readonly Activation activation;
    private readonly Func<CancellationToken, Task> callback;
    private readonly GrainTimerCreationOptions options;
    private readonly ILogger log;
    private readonly ITimer clock;
    private readonly CancellationTokenSource stop = new();
    private TimeSpan period;
    private TimeSpan? changedTo;
    private bool isTicking;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options, TimeProvider time, ILogger log)
    {
        (this.activation, this.callback, this.options, this.log) = (activation, callback, options, log);
        clock = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfNegative(dueTime, nameof(dueTime));
        ThrowIfNegative(period, nameof(period));
        this.period = period;
        if (isTicking)
        {
            changedTo = dueTime;
        }
        else
        {
            clock.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    private void Tick()
    {
        isTicking = true;
        activation.TryReceive(new Call<Nothing>(_ => Run())
        {
            Interleaves = options.Interleave,
            KeepsAlive = options.KeepAlive,
            IsLocal = true,
        });
    }

    private async ValueTask<Nothing> Run()
    {
        changedTo = null;
        try
        {
            await callback(stop.Token);
        }
        catch (Exception failure)
        {
            LogFailed(log, activation.GrainId, failure);
        }

        isTicking = false;
        if (!stop.IsCancellationRequested)
        {
            clock.Change(changedTo ?? period, Timeout.InfiniteTimeSpan);
        }

        return default;
    }

    public void Dispose()
    {
        activation.Forget(this);
        clock.Dispose();
        stop.Cancel();
    }

    private static void ThrowIfNegative(TimeSpan span, string name)
    {
        if (span != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero, name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A timer of {Grain} failed; it ticks on.")]
    private static partial void LogFailed(ILogger log, GrainId grain, Exception failure);
}
