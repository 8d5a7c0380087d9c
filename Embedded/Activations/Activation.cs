using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>One grain in memory, from its first call until it is deactivated.</summary>
internal sealed partial class Activation : IGrainContext
{
    private readonly Catalog catalog;
    private readonly GrainClass grainClass;
    private readonly Turns turns;
    private readonly Inbox inbox;
    private readonly TaskCompletionSource deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Phase phase;
    private AsyncServiceScope scope;
    private Ending? ending;
    private CancellationTokenSource? activating;
    private HashSet<GrainTimer>? timers;
    private OpenStreams? streams;
    private long lastUsed;
    private DateTimeOffset keepUntil;

    public Activation(Catalog catalog, GrainClass grainClass, GrainId id)
    {
        (this.catalog, this.grainClass, GrainId) = (catalog, grainClass, id);
        turns = new(this);
        inbox = new(grainClass.IsReentrant);
        lastUsed = catalog.Time.GetTimestamp();
    }

    private enum Phase
    {
        New,
        Activating,
        Active,
        Closing,
    }

    public GrainId GrainId { get; }

    public IGrainBase? Grain { get; private set; }

    object? IGrainContext.GrainInstance => Grain;

    public IServiceProvider ActivationServices => scope.ServiceProvider;

    public Task Deactivated => deactivated.Task;

    public IGrainFactory Grains => catalog.Grains;

    public OpenStreams Streams => streams ??= new(this, catalog.Options.ResponseTimeout);

    /// <summary>False when the activation is gone, and the call must look for the next one.</summary>
    public bool TryReceive(Call call)
    {
        var received = inbox.TryAdd(call);
        if (received)
        {
            turns.Wake();
        }

        return received;
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (Interlocked.CompareExchange(ref ending, new(deactivationReason, cancellationToken), null) is null)
        {
            turns.Wake();
        }
    }

    public void DelayDeactivation(TimeSpan timeSpan)
        => keepUntil = timeSpan == TimeSpan.MaxValue || timeSpan == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue
            : timeSpan <= TimeSpan.Zero ? default
            : catalog.Time.GetUtcNow() + timeSpan;

    public IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options, catalog.Time, catalog.Log);
        (timers ??= []).Add(timer);
        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    public void Forget(GrainTimer timer) => timers?.Remove(timer);

    /// <summary>Runs an action as a turn of its own.</summary>
    public void Post(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.None, turns);

    public void TimeOutCalls(long deadline) => inbox.TimeOut(deadline, catalog.Options.ResponseTimeout);

    public void DeactivateIfIdle()
    {
        if (phase is Phase.Active && inbox.IsEmpty && keepUntil <= catalog.Time.GetUtcNow()
            && catalog.Time.GetElapsedTime(lastUsed) >= catalog.Options.CollectionAge)
        {
            Deactivate(new(DeactivationReasonCode.ActivationIdle, "Nobody has called it for a while."));
        }
    }

    /// <summary>Does what is to be done next; only <see cref="Turns"/> calls it.</summary>
    public void Proceed()
    {
        if (phase is Phase.New)
        {
            phase = Phase.Activating;
            turns.Start(static self => _ = self.Activate(), this);
        }
        else if (phase is Phase.Activating && ending is not null)
        {
            activating?.Cancel();
        }
        else if (phase is Phase.Active && ending is not null && !inbox.IsRunning)
        {
            phase = Phase.Closing;
            turns.Start(static self => _ = self.Close(wasActive: true), this);
        }
        else if (phase is Phase.Active)
        {
            while (inbox.Next(onlyLocal: ending is not null) is { } call)
            {
                call.Target = this;
                turns.Start(static call => _ = call.Target!.Serve(call), call);
            }
        }
    }

    private async Task Activate()
    {
        try
        {
            using var limit = new CancellationTokenSource(catalog.Options.ActivationTimeout, catalog.Time);
            activating = limit;
            scope = catalog.CreateScope();
            Grain = grainClass.Construct(ActivationServices);
            await Grain.OnActivateAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception failure)
        {
            LogNotActivated(catalog.Log, GrainId, failure);
            Deactivate(new(DeactivationReasonCode.ActivationFailed, failure, "Failed to activate."));
        }

        activating = null;
        if (ending is null)
        {
            phase = Phase.Active;
            turns.Wake();
        }
        else
        {
            phase = Phase.Closing;
            await Close(wasActive: false);
        }
    }

    private async Task Serve(Call call)
    {
        await call.Run(this);
        if (call.KeepsAlive)
        {
            lastUsed = catalog.Time.GetTimestamp();
        }

        inbox.Remove(call);
        turns.Wake();
    }

    private async Task Close(bool wasActive)
    {
        StopTimers();
        var (reason, stop) = ending!;
        if (wasActive)
        {
            await AllowGoodbye(reason, stop);
        }

        catalog.Remove(this);
        foreach (var call in inbox.Close())
        {
            catalog.SendOn(call, reason.Exception);
        }

        await (streams?.CloseAll() ?? Task.CompletedTask);
        await scope.DisposeAsync();
        deactivated.TrySetResult();
    }

    private async Task AllowGoodbye(DeactivationReason reason, CancellationToken stop)
    {
        try
        {
            using var limit = new CancellationTokenSource(catalog.Options.DeactivationTimeout, catalog.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
            await Grain!.OnDeactivateAsync(reason, either.Token).WaitAsync(either.Token);
        }
        catch (Exception failure)
        {
            LogNotDeactivated(catalog.Log, GrainId, failure);
        }
    }

    private void StopTimers()
    {
        var stopped = timers;
        timers = null;
        foreach (var timer in stopped ?? [])
        {
            timer.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} could not be activated.")]
    private static partial void LogNotActivated(ILogger log, GrainId grain, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed in OnDeactivateAsync.")]
    private static partial void LogNotDeactivated(ILogger log, GrainId grain, Exception failure);

    private sealed record Ending(DeactivationReason Reason, CancellationToken Stop);
}
