using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace Collab.Engine;

/// <summary>A grain that takes one call at a time, and tells what happens to it.</summary>
internal interface ICounterGrain : IGrainWithStringKey
{
    Task<int> Increment();

    Task Touch();

    ValueTask Hurry();

    ValueTask<Sum> Add(Sum sum);

    Task Hold(string gate);

    [AlwaysInterleave]
    Task<string> Glance();

    [ReadOnly]
    Task Look(string gate);

    Task<int> IncrementSlowly();

    Task Fail(string message);

    Task Conflict();

    Task Leave();

    Task Stay();

    Task<string> Whoami();

    Task CallBack(ICounterGrain other);

    Task<int> CallYourself();

    Task Wait(CancellationToken stop);

    Task<string?> Ambient();
}

[GenerateSerializer, Immutable, Alias("test-sum")]
internal sealed record Sum([property: Id(0)] int Left, [property: Id(1)] int Right, [property: Id(2)] int Total = 0);

[GrainType("test-counter")]
internal sealed class CounterGrain : Grain, ICounterGrain
{
    public static readonly AsyncLocal<string?> Whisper = new();

    private readonly Witness witness;
    private readonly Tracked tracked;
    private int count;
    private int inside;

    public CounterGrain(Witness witness, Tracked tracked)
    {
        (this.witness, this.tracked) = (witness, tracked);
        tracked.Owner = Key;
        witness.Saw($"constructed {Key}");
    }

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (Key.StartsWith("broken-", StringComparison.Ordinal) && witness.Count("activating", Key) == 0)
        {
            witness.Saw($"activating {Key}");
            throw new InvalidOperationException("It cannot wake.");
        }

        witness.Saw($"activated {Key}");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        witness.Saw($"deactivating {Key}");
        if (Key.StartsWith("slow-", StringComparison.Ordinal))
        {
            await witness.Gate($"goodbye-{Key}");
        }

        witness.Saw($"deactivated {Key}");
        witness.Saw($"{reason.ReasonCode} {Key}");
    }

    public Task<int> Increment() => Task.FromResult(++count);

    public Task Touch()
    {
        witness.Saw($"touched {Key}");
        return Task.CompletedTask;
    }

    public ValueTask Hurry()
    {
        witness.Saw($"hurried {Key}");
        return default;
    }

    public ValueTask<Sum> Add(Sum sum) => new(sum with { Total = sum.Left + sum.Right });

    public async Task Hold(string gate)
    {
        witness.Saw($"holding {Key}");
        await witness.Gate(gate);
        witness.Saw($"held {Key}");
    }

    public Task<string> Glance() => Task.FromResult($"{count}");

    public async Task Look(string gate)
    {
        witness.Saw($"looking {Key}");
        await witness.Gate(gate);
    }

    public async Task<int> IncrementSlowly()
    {
        // Lost updates and company would show if two calls or two threads were here at once.
        Assert.Equal(1, ++inside);
        var before = count;
        await Task.Yield();
        await Task.WhenAll(Task.Run(static () => { }), Task.CompletedTask);
        count = before + 1;
        inside--;
        return count;
    }

    public Task Fail(string message) => throw new ArgumentException(message);

    public async Task Conflict()
    {
        await Task.Yield();
        throw new InconsistentStateException("Somebody wrote before.", "1", "2");
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Stay()
    {
        DelayDeactivation(TimeSpan.FromHours(1));
        return Task.CompletedTask;
    }

    public Task<string> Whoami() => Task.FromResult($"{this.GetGrainId()} {GrainContext.GrainId}");

    public async Task CallBack(ICounterGrain other) => await other.Increment();

    public Task<int> CallYourself() => GrainFactory.GetGrain<ICounterGrain>(Key).Increment();

    public async Task Wait(CancellationToken stop)
    {
        var scheduler = TaskScheduler.Current;
        using var told = stop.Register(() => witness.Saw($"told on {(TaskScheduler.Current == scheduler ? "turn" : "thread")} {Key}"));
        witness.Saw($"waiting {Key}");
        await Task.Delay(Timeout.Infinite, stop);
    }

    public Task<string?> Ambient() => Task.FromResult(Whisper.Value);
}
