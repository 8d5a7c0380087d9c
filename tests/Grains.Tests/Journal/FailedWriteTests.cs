using Xunit;

namespace Collab.Journal;

public sealed class FailedWriteTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void A_failed_write_discards_what_is_pending_and_its_callers_are_told_that_nobody_knows()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Waits : Fate.Succeeds;
        var written = room.Ask(Acts.New("say-a"), Acts.Say("a"));
        world.Turns.Run();
        var pending = room.Ask(Acts.New("say-b"), Acts.Say("b"));
        var refused = room.Ask(Acts.New("unsay-c"), Acts.Unsay("c"));
        var nothing = room.Ask(Acts.New("again"), Acts.Say("b"));
        var repeated = room.Ask(Acts.New("say-a"), Acts.Say("a"));
        world.Turns.Run();
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Fails);

        Assert.All([written, pending, refused, nothing, repeated], answer => Assert.Equal(Outcome.Unknown, world.Turns.Run(answer)));
        Assert.Equal(0, room.Journal.Version);
        Assert.False(room.IsLeaving);
    }

    [Fact]
    public void What_is_stored_is_read_again_in_place_before_the_next_decision()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.LosesAnswer : Fate.Succeeds;
        Assert.Equal(Outcome.Unknown, room.Answer(Acts.New("say-a"), Acts.Say("a")));
        world.Storage.Plan = _ => Fate.Succeeds;

        Assert.Equal(Outcome.Refused(Ledger.NotSaid, 1), room.Answer(Acts.New("unsay-b"), Acts.Unsay("b")));
        Assert.Equal(Outcome.Accepted(1), room.Answer(Acts.New("say-a"), Acts.Say("a")));
        Assert.False(room.IsLeaving);
    }

    [Fact]
    public void A_command_whose_write_failed_is_done_by_its_repeat()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Fails : Fate.Succeeds;
        Assert.Equal(Outcome.Unknown, room.Answer(Acts.New("say-a"), Acts.Say("a")));
        world.Storage.Plan = _ => Fate.Succeeds;

        Assert.Equal(Outcome.Accepted(1), room.Answer(Acts.New("say-a"), Acts.Say("a")));
        Assert.Equal(1, world.Open().Journal.Version);
    }

    [Fact]
    public void While_the_store_cannot_be_read_nothing_is_decided()
    {
        var room = world.Open();
        world.Storage.Plan = _ => Fate.Fails;
        Assert.Equal(Outcome.Unknown, room.Answer(Acts.New("say-a"), Acts.Say("a")));

        Assert.Equal(Outcome.Unknown, room.Answer(Acts.New("unsay-b"), (_, _) => throw new NotSupportedException()));
    }

    [Fact]
    public void Callers_share_one_reload()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Fails : Fate.Succeeds;
        room.Answer(Acts.New("say-a"), Acts.Say("a"));
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Asked.Clear();

        var answers = Enumerable.Range(1, 5).Select(each => room.Ask(Acts.New($"count-{each}"), Acts.Count)).ToList();

        Assert.All(answers, answer => Assert.Equal(OutcomeKind.Accepted, world.Turns.Run(answer).Kind));
        Assert.Single(world.Storage.Asked, operation => operation.Reads("page"));
    }

    /// <summary>Otherwise somebody is told "no", and the thing happens after all.</summary>
    [Fact]
    public void A_write_that_comes_after_the_reload_is_not_stored_any_more()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.ComesLate : Fate.Succeeds;
        var said = room.Ask(Acts.New("say-a"), Acts.Say("a"));
        var unsaid = room.Ask(Acts.New("unsay-a"), Acts.Unsay("a"));
        Assert.All([said, unsaid], answer => Assert.Equal(Outcome.Unknown, world.Turns.Run(answer)));
        world.Storage.Plan = _ => Fate.Succeeds;

        Assert.Equal(Outcome.Refused(Ledger.NotSaid), room.Answer(Acts.New("unsay-a"), Acts.Unsay("a")));
        world.Storage.Land(world.Storage.Late.Single());

        Assert.Equal(0, world.Open().Journal.Version);
        Assert.Equal(Outcome.Accepted(1), room.Answer(Acts.New("say-b"), Acts.Say("b")));
        Assert.False(room.IsLeaving);
    }

    [Fact]
    public void Of_several_pages_those_that_were_written_stay()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page/1") ? Fate.Fails : Fate.Succeeds;
        var answers = Enumerable.Range(1, 70).Select(each => room.Ask(Acts.New($"count-{each}"), Acts.Count)).ToList();
        world.Turns.Run();

        Assert.All(answers.Take(64), answer => Assert.Equal(OutcomeKind.Accepted, world.Turns.Run(answer).Kind));
        Assert.All(answers.Skip(64), answer => Assert.Equal(Outcome.Unknown, world.Turns.Run(answer)));
        Assert.Equal(64, world.Open().Journal.Version);
    }

    [Fact]
    public void A_journal_that_went_astray_finds_its_way_without_being_asked()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.LosesAnswer : Fate.Succeeds;
        room.Answer(Acts.New("say-a"), Acts.Say("a"));
        world.Storage.Plan = _ => Fate.Succeeds;

        room.Tend();

        Assert.Equal(1, room.Journal.Version);
    }
}
