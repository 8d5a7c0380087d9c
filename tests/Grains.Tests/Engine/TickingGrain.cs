using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Collab.Engine;

/// <summary>A grain with a timer.</summary>
internal interface ITickingGrain : IGrainWithStringKey
{
    Task Start(TimeSpan due, TimeSpan period, bool interleave = false, bool keepAlive = false);

    Task Change(TimeSpan due, TimeSpan period);

    Task Stop();

    Task Hold(string gate);

    Task Leave();

    [AlwaysInterleave]
    Task Glance();
}

[GrainType("test-ticking")]
internal sealed class TickingGrain(Witness witness) : Grain, ITickingGrain
{
    private IGrainTimer timer = null!;

    private string Key => this.GetPrimaryKeyString();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        witness.Saw($"deactivated {Key}");
        return Task.CompletedTask;
    }

    public Task Start(TimeSpan due, TimeSpan period, bool interleave, bool keepAlive)
    {
        timer = this.RegisterGrainTimer(Tick, new() { DueTime = due, Period = period, Interleave = interleave, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    private async Task Tick(CancellationToken stop)
    {
        witness.Saw($"tick {Key}");
        if (Key.StartsWith("failing-", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Not this time.");
        }

        if (Key.StartsWith("long-", StringComparison.Ordinal))
        {
            using var told = stop.Register(() => witness.Saw($"told {Key}"));
            await witness.Gate(Key);
        }

        witness.Saw($"tock {Key}");
    }

    public Task Change(TimeSpan due, TimeSpan period)
    {
        timer.Change(due, period);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        timer.Dispose();
        return Task.CompletedTask;
    }

    public async Task Hold(string gate)
    {
        witness.Saw($"holding {Key}");
        await witness.Gate(gate);
        witness.Saw($"held {Key}");
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Glance() => Task.CompletedTask;
}
