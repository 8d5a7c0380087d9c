using Collab.Testing;
using Orleans;
using Xunit;

namespace Collab.Engine;

public sealed class CallTests(EngineHost host) : IClassFixture<EngineHost>
{
    private readonly string key = EngineHost.NewKey();

    private ICounterGrain Counter => host.Grains.GetGrain<ICounterGrain>(key);

    [Fact]
    public async Task Tasks_and_value_tasks_bring_answers()
    {
        await Counter.Touch();
        await Counter.Hurry();
        Assert.Equal(1, await Counter.Increment());
        Assert.Equal(new Sum(1, 2, 3), await Counter.Add(new(1, 2)));
        Assert.Equal(["touched", "hurried"], host.Witness.Of(key).Skip(2));
    }

    [Fact]
    public async Task A_grain_and_its_references_know_its_id()
    {
        Assert.Equal($"test-counter/{key} test-counter/{key}", await Counter.Whoami());
        Assert.Equal(key, Counter.GetPrimaryKeyString());
        Assert.Equal($"test-counter/{key}", Counter.GetGrainId().ToString());
    }

    [Fact]
    public async Task An_exception_reaches_the_caller()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => Counter.Fail("No."));
        Assert.Equal("No.", failure.Message);
        Assert.Equal(1, await Counter.Increment());
    }

    [Fact]
    public void An_interface_that_no_grain_implements_is_refused_at_once()
        => Assert.Throws<ArgumentException>(() => host.Grains.GetGrain<INobodyGrain>(key));

    [Fact]
    public async Task A_caller_that_cancels_is_free_at_once_and_the_grain_is_told_on_a_turn()
    {
        using var stop = new CancellationTokenSource();
        var waiting = Counter.Wait(stop.Token);
        await host.Witness.Until("waiting", key);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await host.Witness.Until("told on turn", key);
    }

    [Fact]
    public async Task A_caller_that_waits_too_long_gets_a_timeout_while_its_call_runs_on()
    {
        await using var hasty = await EngineHost.Start(host.Witness, options => options.ResponseTimeout = EngineHost.Hasty);
        var holding = hasty.Grains.GetGrain<ICounterGrain>(key).Hold(key);
        await Assert.ThrowsAsync<TimeoutException>(() => holding);
        host.Witness.Open(key);
        await host.Witness.Until("held", key);
    }

    [Fact]
    public async Task A_call_that_timed_out_while_it_waited_is_not_served()
    {
        await using var hasty = await EngineHost.Start(host.Witness, options => options.ResponseTimeout = EngineHost.Hasty);
        var counter = hasty.Grains.GetGrain<ICounterGrain>(key);
        await Assert.ThrowsAsync<TimeoutException>(() => counter.Hold(key));
        await Assert.ThrowsAsync<TimeoutException>(counter.Touch);
        // Its silo counts from when the call arrived there, so that it is given up on a little later than here.
        await Assert.ThrowsAsync<TimeoutException>(() => counter.Hold(key));
        host.Witness.Open(key);
        await counter.Hurry();
        Assert.DoesNotContain("touched", host.Witness.Of(key));
    }

    [Fact]
    public async Task A_grain_that_waits_for_itself_is_freed_by_the_timeout()
    {
        await using var hasty = await EngineHost.Start(host.Witness, options => options.ResponseTimeout = EngineHost.Hasty);
        await Assert.ThrowsAsync<TimeoutException>(() => hasty.Grains.GetGrain<ICounterGrain>(key).CallYourself());
        await Counter.Touch();
    }
}

internal interface INobodyGrain : IGrainWithStringKey
{
    Task Call();
}
