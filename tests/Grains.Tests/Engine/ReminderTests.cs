using Collab.Testing;
using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Collab.Engine;

public sealed class ReminderTests : IAsyncLifetime
{
    private const string First = "wake after 0 of 2";
    private const string Second = "wake after 2 of 2";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly string key = EngineHost.NewKey();
    private readonly Witness witness = new();
    private readonly ManualTime time = new();
    private readonly MemoryReminderTable table = new();
    private GrainHost host = null!;

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();

    /// <summary>Whatever else the host waits for is due at other times than the reminders, so that <see cref="Pass"/> sees theirs.</summary>
    private Task<GrainHost> Start() => EngineHost.Start(witness, options =>
    {
        (options.Time, options.Reminders) = (time, table);
        options.CollectionQuantum = 14.9 * Minute;
    });

    private IRemindedGrain Reminded(string key) => host.Grains.GetGrain<IRemindedGrain>(key);

    [Fact]
    public async Task A_reminder_ticks_when_due_and_then_every_period()
    {
        await Reminded(key).Register(Minute, 2 * Minute);
        Assert.True(await Reminded(key).IsRegistered());
        await Pass(Minute, First, key);
        await Pass(2 * Minute, Second, key);
        Assert.Equal([First, Second], witness.Of(key));
    }

    [Fact]
    public async Task A_reminder_survives_a_restart_and_skips_the_ticks_it_missed()
    {
        await Reminded(key).Register(Minute, 2 * Minute);
        await host.DisposeAsync();
        time.Advance(4 * Minute);
        host = await Start();
        await Pass(Minute, "wake after 4 of 2", key);
        Assert.Single(witness.Of(key));
    }

    [Fact]
    public async Task Registering_again_moves_the_reminder()
    {
        await Reminded(key).Register(10 * Minute, 3 * Minute);
        await Reminded(key).Register(Minute, 2 * Minute);
        await Pass(Minute, First, key);
        await Pass(2 * Minute, Second, key);
    }

    [Fact]
    public async Task An_unregistered_reminder_is_silent()
    {
        await Reminded(key).Register(Minute, 2 * Minute);
        await Reminded(key + "b").Register(Minute, 2 * Minute);
        await Reminded(key).Unregister();
        await Pass(Minute, First, key + "b");
        Assert.Empty(witness.Of(key));
        Assert.False(await Reminded(key).IsRegistered());
    }

    [Fact]
    public async Task A_tick_that_fails_is_followed_by_the_next()
    {
        var failing = $"failing-{key}";
        await Reminded(failing).Register(Minute, 2 * Minute);
        await Pass(Minute, First, failing);
        await Pass(2 * Minute, Second, failing);
    }

    [Fact]
    public async Task A_period_under_a_minute_is_refused()
        => await Assert.ThrowsAsync<ArgumentException>(() => Reminded(key).Register(Minute, 0.9 * Minute));

    [Fact]
    public async Task A_reminder_for_the_past_is_refused()
        => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Reminded(key).Register(-Minute, Minute));

    [Fact]
    public async Task An_old_handle_does_not_unregister_what_was_registered_since()
    {
        await Assert.ThrowsAsync<ReminderException>(() => Reminded(key).UnregisterWithAnOldHandle(Minute, 2 * Minute));
        Assert.True(await Reminded(key).IsRegistered());
    }

    [Fact]
    public async Task Unregistering_twice_succeeds()
    {
        await Reminded(key).Register(Minute, 2 * Minute);
        await Reminded(key).UnregisterTwice();
        Assert.False(await Reminded(key).IsRegistered());
    }

    /// <summary>Moves the clock, once the reminder waits for where it will stand, and sees it tick.</summary>
    private async Task Pass(TimeSpan span, string tick, string key)
    {
        await time.Armed(time.GetUtcNow() + span);
        time.Advance(span);
        await witness.Until(tick, key);
    }
}
