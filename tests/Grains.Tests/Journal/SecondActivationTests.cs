using Xunit;

namespace Collab.Journal;

public sealed class SecondActivationTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void Who_writes_second_lets_its_followers_go_and_then_asks_to_be_dropped()
    {
        var first = world.Open();
        var second = world.Open();
        var follower = first.Follow(0);
        follower.PullAll(world.Turns);
        second.Answer(Acts.New("say-a"), Acts.Say("a"));
        Task<bool>? next = null;
        first.Leaving = () => next = first.Journal.Follow(0, _ => [], CancellationToken.None).GetAsyncEnumerator().MoveNextAsync().AsTask();

        Assert.Equal(Outcome.Unknown, first.Answer(Acts.New("say-b"), Acts.Say("b")));
        world.Turns.Run();

        Assert.True(first.IsLeaving);
        Assert.True(next!.IsCompleted && !world.Turns.Run(next));
        Assert.True(follower.IsEnded);
    }

    [Fact]
    public void Who_missed_that_another_wrote_refuses_nothing_by_what_it_knows()
    {
        var stale = world.Open();
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("a"));

        Assert.Equal(Outcome.Unknown, stale.Answer(Acts.New("unsay-a"), Acts.Unsay("a")));
        Assert.True(stale.IsLeaving);
        Assert.Equal(Outcome.Accepted(2), world.Open().Answer(Acts.New("unsay-a"), Acts.Unsay("a")));
    }

    [Fact]
    public void A_refusal_that_the_store_cannot_confirm_is_asked_for_again_of_the_same_activation()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Reads("page") ? Fate.Fails : Fate.Succeeds;
        var unsure = room.Answer(Acts.New("unsay-a"), Acts.Unsay("a"));
        world.Storage.Plan = _ => Fate.Succeeds;

        Assert.Equal(Outcome.Unknown, unsure);
        Assert.Equal(Outcome.Refused(Ledger.NotSaid, 0), room.Answer(Acts.New("unsay-a"), Acts.Unsay("a")));
        Assert.False(room.IsLeaving);
    }

    [Fact]
    public void A_hundred_refusals_at_once_are_held_against_the_store_together()
    {
        var room = world.Open();
        world.Storage.Asked.Clear();
        var answers = Enumerable.Range(0, 100).Select(number => room.Ask(Acts.New($"unsay-{number}"), Acts.Unsay("a"))).ToList();
        world.Turns.Run();

        Assert.All(answers, answer => Assert.Equal(Outcome.Refused(Ledger.NotSaid, 0), answer.GetAwaiter().GetResult()));
        Assert.InRange(world.Storage.Asked.Count, 1, 2);
    }

    [Fact]
    public void Followers_of_a_quiet_journal_are_let_go_once_another_wrote()
    {
        var stale = world.Open();
        var follower = stale.Follow(0);
        follower.PullAll(world.Turns);
        world.Open().Answer(Acts.New("say-a"), Acts.Say("a"));
        stale.Tend();
        stale.Tend();
        follower.PullAll(world.Turns);

        Assert.True(follower.IsEnded);
        Assert.True(stale.IsLeaving);
    }

    [Fact]
    public void Who_lost_decides_nothing_more()
    {
        var first = world.Open();
        world.Open().Answer(Acts.New("say-a"), Acts.Say("a"));
        first.Answer(Acts.New("say-b"), Acts.Say("b"));
        world.Storage.Asked.Clear();

        Assert.Equal(Outcome.Unknown, first.Answer(Acts.New("say-c"), (_, _) => throw new NotSupportedException()));
        Assert.Empty(world.Storage.Asked);
    }

    [Fact]
    public void What_the_other_wrote_is_there_for_the_next()
    {
        var first = world.Open();
        world.Open().Answer(Acts.New("say-a"), Acts.Say("a"));
        first.Answer(Acts.New("say-b"), Acts.Say("b"));

        var third = world.Open();

        Assert.Equal(Outcome.Accepted(1), third.Answer(Acts.New("say-a"), Acts.Say("a")));
        Assert.Equal(Outcome.Accepted(2), third.Answer(Acts.New("say-b"), Acts.Say("b")));
    }

    [Fact]
    public void Who_missed_that_another_wrote_does_not_replace_its_large_entry()
    {
        var stale = world.Open();
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.SayMuch("a"));

        Assert.Equal(Outcome.Unknown, stale.Answer(Acts.New("say-b"), Acts.SayMuch("b")));
        Assert.Equal(room.Journal.State, world.Open().Journal.State);
    }

    [Fact]
    public void A_late_head_of_the_one_does_not_replace_a_newer_head_of_the_other()
    {
        var first = world.Open();
        world.Storage.Plan = operation => operation.Writes("head") ? Fate.Fails : Fate.Succeeds;
        world.CountUpTo(first, 64);
        world.Storage.Plan = _ => Fate.Succeeds;
        var second = world.Open();
        world.CountUpTo(second, 300);
        var newest = world.Storage.Find("ledger/head");

        _ = first.Ask(Acts.New("first"), Acts.Count);
        world.Turns.Run();

        Assert.Equal(newest, world.Storage.Find("ledger/head"));
        Assert.Equal(300, world.Open().Journal.Version);
    }
}
