using Xunit;

namespace Collab.Journal;

public sealed class FollowTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void A_follower_sees_each_version_once_and_in_order()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("a"));
        var follower = room.Follow(0);
        follower.PullAll(world.Turns);
        room.Answer(Acts.New("say-b"), Acts.Say("b"));
        world.CountUpTo(room, 10);
        follower.PullAll(world.Turns);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], follower.Versions);
        Assert.False(follower.IsEnded);
    }

    [Fact]
    public void Each_step_shows_the_state_before_and_after()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("a"));
        room.Answer(Acts.New("say-b"), Acts.Say("b"));
        var follower = room.Follow(1);
        follower.PullAll(world.Turns);

        var step = Assert.Single(follower.Steps);
        Assert.Equal(["a"], step.Before.Words.Keys);
        Assert.Equal(["a", "b"], step.After.Words.Keys);
    }

    [Fact]
    public void Nobody_sees_what_is_not_durable()
    {
        var room = world.Open();
        var follower = room.Follow(0);
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Waits : Fate.Succeeds;
        _ = room.Ask(Acts.New("say-a"), Acts.Say("a"));
        follower.PullAll(world.Turns);

        Assert.Empty(follower.Versions);
        Assert.Empty(room.Journal.State.Words);
    }

    [Fact]
    public void A_follower_that_starts_during_a_reload_sees_what_was_stored_after_all()
    {
        var room = world.Open();
        var before = room.Follow(0);
        before.PullAll(world.Turns);
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.LosesAnswer : Fate.Waits;
        room.Answer(Acts.New("say-a"), Acts.Say("a"));
        var asked = room.Ask(Acts.New("say-b"), Acts.Say("b"));
        world.Turns.Run();
        var during = room.Follow(0);
        during.PullAll(world.Turns);
        Assert.Empty(during.Versions);

        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);
        Assert.Equal(Outcome.Accepted(2), world.Turns.Run(asked));
        before.PullAll(world.Turns);
        during.PullAll(world.Turns);

        Assert.Equal([1, 2], before.Versions);
        Assert.Equal([1, 2], during.Versions);
    }

    [Fact]
    public void Who_is_a_few_pages_behind_is_told_to_take_a_snapshot()
    {
        var room = world.Open();
        world.CountUpTo(room, Steps<Ledger, LedgerEvent>.Capacity + 1);
        var late = room.Follow(0);
        var justInTime = room.Follow(1);
        late.PullAll(world.Turns);
        justInTime.PullAll(world.Turns);

        Assert.Equal([-1], late.Versions);
        Assert.Equal(Enumerable.Range(2, Steps<Ledger, LedgerEvent>.Capacity).Select(version => (long)version), justInTime.Versions);
    }

    [Fact]
    public void Who_has_seen_more_than_there_is_is_told_to_take_a_snapshot()
    {
        var follower = world.Open().Follow(1);
        follower.PullAll(world.Turns);

        Assert.Equal([-1], follower.Versions);
    }

    [Fact]
    public void A_follower_resumes_on_a_journal_that_was_just_loaded()
    {
        world.CountUpTo(world.Open(), 100);
        var follower = world.Open().Follow(70);
        follower.PullAll(world.Turns);

        Assert.Equal(Enumerable.Range(71, 30).Select(version => (long)version), follower.Versions);
    }

    [Fact]
    public void A_waiting_follower_leaves_when_it_is_cancelled_and_the_others_stay()
    {
        using var stop = new CancellationTokenSource();
        var room = world.Open();
        var leaving = room.Follow(0, stop.Token);
        var staying = room.Follow(0);
        leaving.PullAll(world.Turns);
        staying.PullAll(world.Turns);
        stop.Cancel();
        world.Turns.Run();

        Assert.True(leaving.IsEnded);
        Assert.False(staying.IsEnded);
    }

    [Fact]
    public void Followers_leave_when_the_journal_closes()
    {
        var room = world.Open();
        var follower = room.Follow(0);
        follower.PullAll(world.Turns);
        world.Turns.Run(room.Run(room.Journal.Close));

        Assert.True(follower.IsEnded);
    }

    /// <summary>The end may come from any thread, at the moment at which a follower is about to wait.</summary>
    [Fact]
    public async Task Nobody_sleeps_through_the_end()
    {
        for (var time = 0; time < 2000; time++)
        {
            using var together = new Barrier(2);
            var journal = world.Open().Journal;
            var follower = Task.Run(async () =>
            {
                together.SignalAndWait();
                await foreach (var _ in journal.Follow(0, _ => [], CancellationToken.None))
                {
                }
            });
            together.SignalAndWait();
            journal.EndFollows();
            await follower.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }
}
