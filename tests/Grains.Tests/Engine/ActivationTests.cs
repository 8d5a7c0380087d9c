using Collab.Testing;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace Collab.Engine;

public sealed class ActivationTests(EngineHost host) : IClassFixture<EngineHost>
{
    private readonly string key = EngineHost.NewKey();

    private Witness Witness => host.Witness;

    private ICounterGrain Counter(string key) => host.Grains.GetGrain<ICounterGrain>(key);

    [Fact]
    public async Task A_reference_alone_wakes_nobody_and_the_first_call_does()
    {
        var counter = Counter(key);
        Assert.Empty(Witness.Of(key));
        await counter.Touch();
        Assert.Equal(["constructed", "activated", "touched"], Witness.Of(key));
    }

    [Fact]
    public async Task Many_first_calls_wake_it_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Counter(key).Increment()));
        Assert.Equal(1, Witness.Count("constructed", key));
        Assert.Equal(1, Witness.Count("activated", key));
    }

    [Fact]
    public async Task A_grain_that_cannot_wake_tells_its_caller_and_the_next_call_tries_again()
    {
        var broken = $"broken-{key}";
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Counter(broken).Increment());
        Assert.Equal("It cannot wake.", failure.Message);
        Assert.Equal(1, await Counter(broken).Increment());
        Assert.Equal(["constructed", "activating", "scope disposed", "constructed", "activated"], Witness.Of(broken));
    }

    [Fact]
    public async Task A_grain_that_leaves_says_goodbye_and_comes_back_afresh()
    {
        Assert.Equal(1, await Counter(key).Increment());
        await Counter(key).Leave();
        await Witness.Until("scope disposed", key);
        Assert.Equal(["constructed", "activated", "deactivating", "deactivated", "ApplicationRequested", "scope disposed"], Witness.Of(key));
        Assert.Equal(1, await Counter(key).Increment());
    }

    [Fact]
    public async Task Calls_under_way_finish_before_the_goodbye_and_new_ones_wait_for_the_next_activation()
    {
        var gate = $"meeting-{key}";
        var meeting = host.Grains.GetGrain<ILeavingGrain>(key).LeaveAndHold(gate);
        await Witness.Until("holding", key);
        var next = host.Grains.GetGrain<ILeavingGrain>(key).Ping();
        Assert.Equal(0, Witness.Count("deactivating", key));
        Witness.Open(gate);
        await Task.WhenAll(meeting, next);
        Assert.Equal(["activated", "holding", "held", "deactivating", "activated", "pinged"], Witness.Of(key));
    }

    [Fact]
    public async Task No_new_activation_comes_before_the_goodbye_of_the_last_has_ended()
    {
        var slow = $"slow-{key}";
        await Counter(slow).Leave();
        await Witness.Until("deactivating", slow);
        var next = Counter(slow).Touch();
        await Counter(key).Touch();
        Assert.Equal(1, Witness.Count("constructed", slow));
        Witness.Open($"goodbye-{slow}");
        await next;
        var seen = Witness.Of(slow).ToList();
        Assert.True(seen.IndexOf("deactivated") < seen.LastIndexOf("constructed"));
    }

    [Fact]
    public async Task A_grain_that_leaves_each_time_it_wakes_is_given_up()
    {
        await Assert.ThrowsAsync<OrleansMessageRejectionException>(() => host.Grains.GetGrain<ILeavingGrain>($"restless-{key}").Ping());
        Assert.DoesNotContain("deactivating", Witness.Of($"restless-{key}"));
    }

    [Fact]
    public async Task A_conflicting_write_that_escapes_ends_the_activation()
    {
        await Assert.ThrowsAsync<InconsistentStateException>(() => Counter(key).Conflict());
        await Witness.Until("scope disposed", key);
        Assert.Contains("ApplicationError", Witness.Of(key));
        Assert.Equal(1, await Counter(key).Increment());
    }

    [Fact]
    public async Task An_idle_grain_leaves_memory_and_one_that_is_used_or_asks_for_it_stays()
    {
        await using var forgetful = await EngineHost.StartForgetful(Witness);
        var used = forgetful.Grains.GetGrain<ICounterGrain>(key + "used");
        await forgetful.Grains.GetGrain<ICounterGrain>(key + "stays").Stay();
        await forgetful.Grains.GetGrain<ICounterGrain>(key).Touch();
        var leaves = Witness.Until("scope disposed", key);
        while (!leaves.IsCompleted)
        {
            await used.Increment();
        }

        await leaves;
        Assert.Contains("ActivationIdle", Witness.Of(key));
        Assert.Equal(["constructed", "activated"], Witness.Of(key + "used"));
        Assert.Equal(["constructed", "activated"], Witness.Of(key + "stays"));
    }

    [Fact]
    public async Task A_stopping_host_deactivates_everybody()
    {
        await using var stopping = await EngineHost.Start(Witness);
        foreach (var n in Enumerable.Range(0, 20))
        {
            await stopping.Grains.GetGrain<ICounterGrain>($"{key}{n}").Touch();
        }

        await stopping.Stop();
        Assert.All(Enumerable.Range(0, 20), n => Assert.Contains("ShuttingDown", Witness.Of($"{key}{n}")));
    }
}

/// <summary>A grain that asks to leave in the middle of a call.</summary>
internal interface ILeavingGrain : IGrainWithStringKey
{
    Task LeaveAndHold(string gate);

    Task Ping();
}

[GrainType("test-leaving")]
internal sealed class LeavingGrain(Witness witness) : Grain, ILeavingGrain
{
    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        witness.Saw($"activated {Key}");
        if (Key.StartsWith("restless-", StringComparison.Ordinal))
        {
            DeactivateOnIdle();
        }

        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        witness.Saw($"deactivating {Key}");
        return Task.CompletedTask;
    }

    public async Task LeaveAndHold(string gate)
    {
        DeactivateOnIdle();
        witness.Saw($"holding {Key}");
        await witness.Gate(gate);
        witness.Saw($"held {Key}");
    }

    public Task Ping()
    {
        witness.Saw($"pinged {Key}");
        return Task.CompletedTask;
    }
}
