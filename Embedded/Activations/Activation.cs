using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collab.Embedded;

/// <summary>One grain in memory, from its first call until it is deactivated.</summary>
internal sealed partial class Activation(Catalog catalog, GrainClass grainClass, GrainId id) : Turns, IGrainContext
{
    private readonly Inbox inbox = new(grainClass.IsReentrant);
    private readonly TaskCompletionSource deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AsyncServiceScope scope;
    private OpenStreams? streams;
    private Phase phase;
    private Action? giveUp;
    private Ending? ending;
    private long lastUsed;
    private DateTimeOffset keptUntil;

    private enum Phase { New, Activating, Active, Closing }

    public Catalog Catalog => catalog;
    public GrainId GrainId => id;
    public IGrainBase? Grain { get; private set; }
    object? IGrainContext.GrainInstance => Grain;
    public IServiceProvider ActivationServices => scope.ServiceProvider;
    public HashSet<GrainTimer> Timers { get; } = [];
    public Task Deactivated => deactivated.Task;
    public OpenStreams Streams => streams ??= new(this);

    /// <summary>False when the activation is gone, and the call must look for the next one.</summary>
    public bool TryReceive(Call call)
    {
        var received = inbox.TryAdd(call);
        Wake();
        return received;
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        Interlocked.CompareExchange(ref ending, new(deactivationReason, cancellationToken), null);
        Wake();
    }

    public void DelayDeactivation(TimeSpan timeSpan)
        => keptUntil = timeSpan == TimeSpan.MaxValue || timeSpan == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : catalog.Time.GetUtcNow() + timeSpan;

    public GrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options);
        Timers.Add(timer);
        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    /// <summary>Runs an action as a turn of its own.</summary>
    public Task Post(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.None, this);

    /// <summary>Answers the callers who have waited for too long; what runs goes on.</summary>
    public void TimeOutCalls()
    {
        foreach (var call in inbox.IsEmpty ? [] : inbox.SentBefore(catalog.Deadline))
            call.Fail(new TimeoutException($"{id} did not answer within {catalog.Options.ResponseTimeout}."));
    }

    public void DeactivateIfIdle()
    {
        if (phase is Phase.Active && inbox.IsEmpty && keptUntil <= catalog.Time.GetUtcNow()
            && catalog.Time.GetElapsedTime(lastUsed) >= catalog.Options.CollectionAge)
        {
            Deactivate(new(DeactivationReasonCode.ActivationIdle, "Nobody has called it for a while."));
        }
    }

    protected override void Proceed()
    {
        if (phase is Phase.New)
            Start(static self => _ = ((Activation)self!).Activate(), this);
        else if (phase is Phase.Activating && ending is not null)
            Start(static giveUp => ((Action)giveUp!)(), giveUp!);
        else if (phase is Phase.Active && ending is not null && !inbox.IsRunning)
            Start(static self => _ = ((Activation)self!).Close(wasActive: true), this);

        while (phase is Phase.Active && inbox.Next(onlyLocal: ending is not null) is { } call)
            Start(static call => _ = Current!.Serve((Call)call!), call);
    }

    private async Task Activate()
    {
        phase = Phase.Activating;
        using var limit = new CancellationTokenSource(catalog.Options.ActivationTimeout, catalog.Time);
        giveUp = limit.Cancel;
        try
        {
            scope = catalog.CreateScope();
            Grain = grainClass.Construct(ActivationServices);
            await Grain.OnActivateAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception failure)
        {
            LogNotActivated(catalog.Log, id, failure);
            Deactivate(new(DeactivationReasonCode.ActivationFailed, failure, "It failed to activate."));
        }

        if (ending is not null)
        {
            await Close(wasActive: false);
            return;
        }

        phase = Phase.Active;
        lastUsed = catalog.Time.GetTimestamp();
        Wake();
    }

    private async Task Serve(Call call)
    {
        await call.Run(this);
        lastUsed = call.KeepsAlive ? catalog.Time.GetTimestamp() : lastUsed;
        inbox.Remove(call);
        Wake();
    }

    private async Task Close(bool wasActive)
    {
        phase = Phase.Closing;
        await Try(() => Task.WhenAll(Timers.ToList().Select(timer => Post(timer.Dispose))));
        await (wasActive ? Try(SayGoodbye) : Task.CompletedTask);
        catalog.Remove(this);
        foreach (var call in inbox.Close())
            catalog.SendOn(call, ending!.Reason.Exception);

        await Try(async () => await (streams?.CloseAll() ?? Task.CompletedTask));
        await Try(async () => await scope.DisposeAsync());
        deactivated.TrySetResult();
    }

    private async Task SayGoodbye()
    {
        using var limit = new CancellationTokenSource(catalog.Options.DeactivationTimeout, catalog.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ending!.Stop);
        await Grain!.OnDeactivateAsync(ending.Reason, either.Token).WaitAsync(either.Token);
    }

    private async Task Try(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure)
        {
            LogNotDeactivated(catalog.Log, id, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} could not be activated.")]
    private static partial void LogNotActivated(ILogger log, GrainId grain, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed while it was deactivated.")]
    private static partial void LogNotDeactivated(ILogger log, GrainId grain, Exception failure);

    private sealed record Ending(DeactivationReason Reason, CancellationToken Stop);
}
