using Xunit;

namespace Collab.Directories;

public sealed class DirectoryShardTests
{
    private static Given<DirectoryShard, DirectoryShardEvent> Empty => Given<DirectoryShard, DirectoryShardEvent>.Nothing;

    [Fact]
    public void A_key_is_reserved_once()
        => Empty.When(Actor.System, (it, _) => it.Reserve("a")).Then(new KeyReserved("a"));

    [Fact]
    public void What_is_told_takes_the_place_of_the_reservation()
    {
        var after = Empty.And(new KeyReserved("a")).When(Actor.System, (it, _) => it.Tell(Lines.Of("a", 1))).Then(new SummaryTold(Lines.Of("a", 1)));
        Assert.True(after.State.Entries["a"] is { Reserved: null, Listed: not null });
    }

    [Fact]
    public void What_an_older_version_tells_is_ignored()
        => Empty.And(new SummaryTold(Lines.Of("a", 3))).When(Actor.System, (it, _) => it.Tell(Lines.Of("a", 2))).ThenNothing();

    [Fact]
    public void What_was_taken_out_of_sight_does_not_come_back_by_an_older_version()
    {
        var after = Empty.And(new SummaryTold(Lines.Of("a", 3))).When(Actor.System, (it, _) => it.Unlist("a", 5)).Then(new KeyUnlisted("a", 5));

        after.When(Actor.System, (it, _) => it.Tell(Lines.Of("a", 4))).ThenNothing();
        after.When(Actor.System, (it, _) => it.Tell(Lines.Of("a", 6))).Then(new SummaryTold(Lines.Of("a", 6)));
    }

    [Fact]
    public void A_reservation_of_what_never_came_is_dropped_and_nothing_else_is()
    {
        Empty.And(new KeyReserved("a")).When(Actor.System, (it, _) => it.Drop("a")).Then(new ReservationDropped("a"));
        Empty.And(new SummaryTold(Lines.Of("a", 1))).When(Actor.System, (it, _) => it.Drop("a")).ThenNothing();
    }

    [Fact]
    public void A_full_shard_takes_no_new_key_and_keeps_the_known_up_to_date()
    {
        var full = Empty.And(new SummaryTold(Lines.Of("a", 1))) is var one ? one with { State = one.State with { Taken = DirectoryShard.Capacity } } : one;

        full.When(Actor.System, (it, _) => it.Reserve("b")).ThenRefused(DirectoryRefusals.ShardFull);
        full.When(Actor.System, (it, _) => it.Tell(Lines.Of("b", 1))).ThenRefused(DirectoryRefusals.ShardFull);
        full.When(Actor.System, (it, _) => it.Tell(Lines.Of("a", 2))).Then(new SummaryTold(Lines.Of("a", 2)));
    }

    [Fact]
    public void What_was_dropped_makes_no_room()
    {
        var after = Empty.And(new KeyReserved("a"), new ReservationDropped("a"));
        Assert.True(after.State is { Taken: 1, Entries.IsEmpty: true });
    }
}
