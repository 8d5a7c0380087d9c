using Xunit;

namespace Collab.Journal;

public sealed class CommitTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void What_is_accepted_is_stored_before_it_is_answered()
    {
        var room = world.Open();
        world.Storage.Plan = _ => Fate.Waits;
        var answer = room.Ask(Acts.New("say-a"), Acts.Say("a"));
        world.Turns.Run();

        Assert.False(answer.IsCompleted);
        Assert.Empty(room.Journal.State.Words);

        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);

        Assert.Equal(Outcome.Accepted(1), world.Turns.Run(answer));
        Assert.Equal(["a"], world.Open().Journal.State.Words.Keys);
    }

    [Fact]
    public void Saying_a_word_twice_changes_nothing_the_second_time()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("a"));

        Assert.Equal(Outcome.Accepted(1), room.Answer(Acts.New("say-a-again"), Acts.Say("a")));
        Assert.Equal(1, room.Journal.Version);
    }

    [Fact]
    public void A_rule_that_answers_nothing_at_all_changes_nothing()
        => Assert.Equal(Outcome.Accepted(0), world.Open().Answer(Acts.New("default"), (_, _) => default));

    [Fact]
    public void A_refusal_names_the_version_that_it_rests_on()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("a"));

        Assert.Equal(Outcome.Refused(Ledger.NotSaid, 1), room.Answer(Acts.New("unsay-b"), Acts.Unsay("b")));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void A_nothing_and_a_refusal_wait_for_what_they_rest_on(string second)
    {
        var room = world.Open();
        world.Storage.Plan = _ => Fate.Waits;
        var said = room.Ask(Acts.New("say-a"), Acts.Say("a"));
        var rests = second == "a" ? room.Ask(Acts.New("again"), Acts.Say("a")) : room.Ask(Acts.New("unsay"), Acts.Unsay("b"));
        world.Turns.Run();

        Assert.False(rests.IsCompleted);

        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);

        Assert.Equal(1, world.Turns.Run(rests).Version);
        Assert.Equal(Outcome.Accepted(1), world.Turns.Run(said));
    }

    [Fact]
    public void The_repeat_of_a_command_under_way_waits_and_gets_the_same_version()
    {
        var room = world.Open();
        world.Storage.Plan = _ => Fate.Waits;
        var first = room.Ask(Acts.New("count-1"), Acts.Count);
        var second = room.Ask(Acts.New("count-1"), Acts.Count);
        world.Turns.Run();

        Assert.False(second.IsCompleted);

        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);

        Assert.Equal(Outcome.Accepted(1), world.Turns.Run(first));
        Assert.Equal(Outcome.Accepted(1), world.Turns.Run(second));
        Assert.Equal(1, room.Journal.Version);
    }

    [Fact]
    public void Two_people_may_use_the_same_command_id()
    {
        var room = world.Open();

        Assert.Equal(1, room.Answer(Acts.By("ada", "command-1"), Acts.Count).Version);
        Assert.Equal(2, room.Answer(Acts.By("grace", "command-1"), Acts.Count).Version);
    }

    [Fact]
    public void What_is_decided_while_a_write_is_under_way_is_written_together()
    {
        var room = world.Open();
        world.Storage.Plan = _ => Fate.Waits;
        var answers = Enumerable.Range(1, 20).Select(each => room.Ask(Acts.New($"count-{each}"), Acts.Count)).ToList();
        world.Turns.Run();
        answers.AddRange(Enumerable.Range(21, 20).Select(each => room.Ask(Acts.New($"count-{each}"), Acts.Count)));
        world.Turns.Run();
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);
        world.Turns.Run();
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);

        Assert.Equal(Enumerable.Range(1, 40).Select(version => Outcome.Accepted(version)), answers.Select(world.Turns.Run));
        Assert.Equal(2, world.Storage.Asked.Count(operation => operation.Writes("page/0")));
    }

    [Fact]
    public void An_entry_cannot_erase_what_is_not_before_it()
    {
        var room = world.Open();

        Assert.Throws<InvalidOperationException>(() => room.Answer(Acts.New("erase"), Acts.Erase(1)));
        Assert.Equal(1, room.Answer(Acts.New("count"), Acts.Count).Version);
    }

    [Fact]
    public void A_rule_that_throws_harms_nobody_else()
    {
        var room = world.Open();
        var broken = room.Ask(Acts.New("broken"), (_, _) => throw new NotSupportedException());
        var sound = room.Ask(Acts.New("count"), Acts.Count);

        Assert.Equal(Outcome.Accepted(1), world.Turns.Run(sound));
        Assert.IsType<NotSupportedException>(broken.Exception!.InnerException);
    }
}
