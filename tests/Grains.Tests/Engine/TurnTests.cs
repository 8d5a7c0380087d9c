using Orleans;
using Orleans.Concurrency;
using Xunit;

namespace Collab.Engine;

public sealed class TurnTests(EngineHost host) : IClassFixture<EngineHost>
{
    private readonly string key = EngineHost.NewKey();

    private ICounterGrain Counter => host.Grains.GetGrain<ICounterGrain>(key);

    private IFriendlyGrain Friendly => host.Grains.GetGrain<IFriendlyGrain>(key);

    [Fact]
    public async Task A_grain_serves_one_call_at_a_time()
    {
        var calls = Enumerable.Range(0, 100).Select(_ => Counter.IncrementSlowly()).ToList();
        var counts = await Task.WhenAll(calls);
        Assert.Equal(Enumerable.Range(1, 100), counts.Order());
    }

    [Fact]
    public async Task A_call_waits_for_the_one_before_it()
    {
        var holding = Counter.Hold(key);
        await host.Witness.Until("holding", key);
        var touching = Counter.Touch();
        await Counter.Glance();
        Assert.False(touching.IsCompleted);
        host.Witness.Open(key);
        await Task.WhenAll(holding, touching);
        Assert.Equal(["constructed", "activated", "holding", "held", "touched"], host.Witness.Of(key));
    }

    [Fact]
    public async Task A_method_that_always_interleaves_does_not_wait()
    {
        var holding = Counter.Hold(key);
        await host.Witness.Until("holding", key);
        Assert.Equal("0", await Counter.Glance());
        host.Witness.Open(key);
        await holding;
    }

    [Fact]
    public async Task Read_only_calls_run_beside_each_other_and_not_beside_others()
    {
        var looking = Counter.Look(key);
        await host.Witness.Until("looking", key);
        var lookingToo = Counter.Look(key);
        await host.Witness.Until("looking", key, times: 2);
        var touching = Counter.Touch();
        await Counter.Glance();
        Assert.Equal(0, host.Witness.Count("touched", key));
        host.Witness.Open(key);
        await Task.WhenAll(looking, lookingToo, touching);
    }

    [Fact]
    public async Task Calls_of_a_reentrant_grain_run_between_each_others_turns_on_one_thread_at_a_time()
    {
        var calls = Enumerable.Range(0, 50).Select(_ => Friendly.Meet(50, key)).ToList();
        Assert.All(await Task.WhenAll(calls), alone => Assert.True(alone));
    }

    [Fact]
    public async Task A_reentrant_grain_can_be_called_back()
        => Assert.Equal(2, await Friendly.CallYourself(2));

    [Fact]
    public async Task Grains_call_grains()
    {
        await Counter.CallBack(host.Grains.GetGrain<ICounterGrain>(key + "b"));
        Assert.Equal(2, await host.Grains.GetGrain<ICounterGrain>(key + "b").Increment());
    }

    [Fact]
    public async Task What_is_ambient_at_the_caller_is_not_seen_by_the_grain()
    {
        CounterGrain.Whisper.Value = "psst";
        Assert.Null(await Counter.Ambient());
    }
}

/// <summary>A grain whose calls share it.</summary>
internal interface IFriendlyGrain : IGrainWithStringKey
{
    /// <summary>Waits for the others to come, and tells whether it never met one within a turn.</summary>
    Task<bool> Meet(int others, string gate);

    Task<int> CallYourself(int depth);
}

[Reentrant, GrainType("test-friendly")]
internal sealed class FriendlyGrain(Witness witness) : Grain, IFriendlyGrain
{
    private int arrived;
    private int turning;

    public async Task<bool> Meet(int others, string gate)
    {
        var alone = await Turn();
        if (++arrived == others)
        {
            witness.Open(gate);
        }

        await witness.Gate(gate);
        for (var i = 0; i < 20; i++)
        {
            alone &= await Turn();
        }

        return alone;
    }

    private async Task<bool> Turn()
    {
        await Task.Yield();
        var alone = Interlocked.Increment(ref turning) == 1;
        Thread.SpinWait(20);
        Interlocked.Decrement(ref turning);
        return alone;
    }

    public async Task<int> CallYourself(int depth)
        => depth == 0 ? 0 : 1 + await GrainFactory.GetGrain<IFriendlyGrain>(this.GetPrimaryKeyString()).CallYourself(depth - 1);
}
