using Collab.Testing;
using Orleans;
using Xunit;

namespace Collab.Engine;

public sealed class TimerTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly string key = EngineHost.NewKey();
    private readonly Witness witness = new();
    private readonly ManualTime time = new();
    private GrainHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.Start(witness, options => options.Time = time);

    public async Task DisposeAsync() => await host.DisposeAsync();

    private ITickingGrain Ticking(string key) => host.Grains.GetGrain<ITickingGrain>(key);

    [Fact]
    public async Task A_timer_ticks_when_due_and_then_every_period()
    {
        await Ticking(key).Start(3 * Second, Second);
        time.Advance(2.9 * Second);
        await Ticking(key).Glance();
        Assert.Empty(witness.Of(key));
        time.Advance(0.1 * Second);
        await Ticked(key, 1);
        time.Advance(Second);
        await Ticked(key, 2);
    }

    [Fact]
    public async Task A_tick_waits_for_the_call_that_runs()
    {
        await Ticking(key).Start(Second, Timeout.InfiniteTimeSpan);
        var holding = Ticking(key).Hold(key);
        await witness.Until("holding", key);
        time.Advance(Second);
        await Ticking(key).Glance();
        Assert.Equal(["holding"], witness.Of(key));
        witness.Open(key);
        await holding;
        await witness.Until("tock", key);
        Assert.Equal(["holding", "held", "tick", "tock"], witness.Of(key));
    }

    [Fact]
    public async Task An_interleaving_tick_does_not_wait()
    {
        await Ticking(key).Start(Second, Timeout.InfiniteTimeSpan, interleave: true);
        var holding = Ticking(key).Hold(key);
        await witness.Until("holding", key);
        time.Advance(Second);
        await witness.Until("tock", key);
        witness.Open(key);
        await holding;
    }

    [Fact]
    public async Task The_next_tick_is_due_a_period_after_the_last_one_ended()
    {
        var @long = $"long-{key}";
        await Ticking(@long).Start(Second, Second, interleave: true);
        time.Advance(Second);
        await witness.Until("tick", @long);
        time.Advance(10 * Second);
        await Ticking(@long).Glance();
        Assert.Equal(["tick"], witness.Of(@long));
        witness.Open(@long);
        await Ticked(@long, 1);
        time.Advance(Second);
        await Ticked(@long, 2);
    }

    [Fact]
    public async Task A_tick_that_fails_is_followed_by_the_next()
    {
        var failing = $"failing-{key}";
        await Ticking(failing).Start(Second, Second);
        time.Advance(Second);
        await witness.Until("tick", failing);
        await AdvanceUntil("tick", failing, 2);
    }

    [Fact]
    public async Task A_changed_timer_follows_its_new_times()
    {
        await Ticking(key).Start(60 * Second, 60 * Second);
        await Ticking(key).Change(Second, 2 * Second);
        time.Advance(Second);
        await Ticked(key, 1);
        time.Advance(2 * Second);
        await Ticked(key, 2);
    }

    [Fact]
    public async Task A_disposed_timer_is_silent()
    {
        await Ticking(key).Start(Second, Second);
        await Ticking(key).Stop();
        await Ticking(key + "b").Start(Second, Second);
        time.Advance(Second);
        await witness.Until("tick", key + "b");
        Assert.Empty(witness.Of(key));
    }

    [Fact]
    public async Task A_disposed_timer_tells_the_tick_that_runs()
    {
        var @long = $"long-{key}";
        await Ticking(@long).Start(Second, Second, interleave: true);
        time.Advance(Second);
        await witness.Until("tick", @long);
        await Ticking(@long).Stop();
        await witness.Until("told", @long);
        witness.Open(@long);
    }

    [Fact]
    public async Task Timers_end_with_the_activation()
    {
        await Ticking(key).Start(Second, Second);
        await Ticking(key).Leave();
        await witness.Until("deactivated", key);
        await Ticking(key + "b").Start(Second, Second);
        time.Advance(Second);
        await witness.Until("tick", key + "b");
        Assert.Equal(["deactivated"], witness.Of(key));
    }

    [Fact]
    public async Task Only_a_timer_that_says_so_keeps_its_grain_in_memory()
    {
        await using var forgetful = await EngineHost.StartForgetful(witness);
        var (fast, kept) = (TimeSpan.FromMilliseconds(20), $"{key}kept");
        await forgetful.Grains.GetGrain<ITickingGrain>(kept).Start(fast, fast, keepAlive: true);
        await forgetful.Grains.GetGrain<ITickingGrain>(key).Start(fast, fast);
        await witness.Until("deactivated", key);
        Assert.DoesNotContain("deactivated", witness.Of(kept));
    }

    /// <summary>Waits until so many ticks are over, and the next one is armed.</summary>
    private async Task Ticked(string key, int times)
    {
        await witness.Until("tock", key, times);
        await Ticking(key).Glance();
        Assert.Equal(times, witness.Count("tick", key));
    }

    private async Task AdvanceUntil(string what, string key, int times)
    {
        while (witness.Count(what, key) < times)
        {
            time.Advance(Second);
            await Ticking(key).Glance();
        }
    }
}
