using Xunit;

namespace Collab.Journal;

public sealed class TendingTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void A_quiet_journal_lets_go_of_its_last_page_and_reads_it_again_for_the_next_commit()
    {
        var room = world.Open();
        world.CountUpTo(room, 10);
        room.Tend();
        room.Tend();
        room.Tend();
        world.Storage.Asked.Clear();

        Assert.Equal(Outcome.Accepted(11), room.Answer(Acts.New("one-more"), Acts.Count));
        Assert.Equal(["Read ledger/page/0", "Write ledger/page/0"], world.Storage.Asked.Select(operation => operation.ToString()));
        Assert.Equal(11, world.Open().Journal.Version);
    }

    [Fact]
    public void A_journal_that_was_written_since_keeps_what_it_has()
    {
        var room = world.Open();
        room.Tend();
        world.CountUpTo(room, 10);
        room.Tend();
        var follower = room.Follow(5);
        follower.PullAll(world.Turns);

        Assert.Equal([6, 7, 8, 9, 10], follower.Versions);
    }

    [Fact]
    public void Followers_of_a_quiet_journal_go_on_following()
    {
        var room = world.Open();
        world.CountUpTo(room, 10);
        var follower = room.Follow(10);
        follower.PullAll(world.Turns);
        room.Tend();
        room.Tend();
        world.CountUpTo(room, 12);
        follower.PullAll(world.Turns);

        Assert.Equal([11, 12], follower.Versions);
    }

    [Fact]
    public void A_quiet_journal_whose_last_page_another_wrote_gives_way()
    {
        var room = world.Open();
        world.CountUpTo(room, 10);
        room.Tend();
        room.Tend();
        world.Open().Answer(Acts.New("other"), Acts.Count);

        Assert.Equal(Outcome.Unknown, room.Answer(Acts.New("one-more"), Acts.Count));
        Assert.True(room.IsLeaving);
    }

    [Fact]
    public void A_write_under_way_is_left_alone()
    {
        var room = world.Open();
        world.CountUpTo(room, 10);
        room.Tend();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Waits : Fate.Succeeds;
        var answer = room.Ask(Acts.New("one-more"), Acts.Count);
        world.Turns.Run();
        room.Tend();
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);

        Assert.Equal(Outcome.Accepted(11), world.Turns.Run(answer));
        Assert.Equal(11, world.Open().Journal.Version);
    }
}
