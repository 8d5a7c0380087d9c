using System.Text;
using Xunit;

namespace Collab.Journal;

public sealed class HeadTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void The_first_head_is_written_after_a_page()
    {
        var room = world.Open();
        world.CountUpTo(room, 63);
        Assert.Null(world.Storage.Find("ledger/head"));

        world.CountUpTo(room, 64);

        Assert.Equal(64, Stored().Facts.Version);
    }

    [Fact]
    public void The_next_head_waits_until_the_pages_since_weigh_as_much()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.SayMuch("a"));
        room.Answer(Acts.New("say-b"), Acts.SayMuch("b"));
        world.CountUpTo(room, 2000);
        var heads = world.Storage.Asked.Where(operation => operation.Writes("head")).Select(operation => operation.Payload!.Length).ToList();
        var pages = Enumerable.Range(0, 32).Sum(number => world.Storage.Find($"ledger/page/{number}")!.Length);

        Assert.InRange(heads.Count, 2, 8);
        Assert.True(heads.SkipLast(1).Sum() <= pages);
    }

    [Fact]
    public void Loading_reads_the_head_and_the_pages_after_it()
    {
        world.CountUpTo(world.Open(), 64);
        world.Storage.Asked.Clear();

        Assert.Equal(64, world.Open().Journal.State.Happened);
        Assert.Equal(["Read ledger/head", "Read ledger/page/1"], world.Storage.Asked.Select(operation => operation.ToString()));
    }

    [Fact]
    public void A_commit_does_not_wait_for_the_head()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("head") ? Fate.Waits : Fate.Succeeds;
        world.CountUpTo(room, 64);

        Assert.Equal(Outcome.Accepted(65), room.Answer(Acts.New("one-more"), Acts.Count));
        Assert.Single(world.Storage.Waiting);
    }

    [Fact]
    public void A_head_is_serialised_away_from_the_grains_turns()
    {
        var room = world.Open();
        TaskScheduler? turns = null;
        TaskScheduler? head = null;
        world.Storage.Plan = operation =>
        {
            turns = operation.Writes("page") ? TaskScheduler.Current : turns;
            head = operation.Writes("head") ? TaskScheduler.Current : head;
            return Fate.Succeeds;
        };
        world.CountUpTo(room, 64);

        Assert.NotNull(turns);
        Assert.NotSame(turns, head);
        Assert.Same(world.Turns, head);
    }

    [Theory]
    [InlineData(nameof(Fate.Fails))]
    [InlineData(nameof(Fate.LosesAnswer))]
    [InlineData(nameof(Fate.ComesLate))]
    [InlineData(nameof(Fate.Conflicts))]
    public void A_head_that_fails_fails_no_commit_and_a_later_one_is_written(string fate)
    {
        var room = world.Open();
        world.CountUpTo(room, 64);
        world.Storage.Plan = operation => operation.Writes("head") ? Enum.Parse<Fate>(fate) : Fate.Succeeds;
        world.CountUpTo(room, 200);
        Assert.Equal(200, room.Journal.Version);
        Assert.False(room.IsLeaving);

        world.Storage.Plan = _ => Fate.Succeeds;
        world.CountUpTo(room, 600);

        Assert.InRange(Stored().Facts.Version, 201, 600);
        world.Storage.Late.ToList().ForEach(world.Storage.Land);
        Assert.InRange(Stored().Facts.Version, 201, 600);
        Assert.Equal(600, world.Open().Journal.State.Happened);
    }

    [Fact]
    public void Going_astray_does_not_disturb_a_head_under_way()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("head") ? Fate.Waits : Fate.Succeeds;
        world.CountUpTo(room, 64);
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.LosesAnswer : Fate.Succeeds;
        Assert.Equal(Outcome.Unknown, room.Answer(Acts.New("lost"), Acts.Count));
        world.Storage.Plan = _ => Fate.Succeeds;
        Assert.Equal(Outcome.Accepted(65), room.Answer(Acts.New("lost"), Acts.Count));
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);
        world.Turns.Run();

        Assert.Equal(64, Stored().Facts.Version);
        Assert.Equal(65, world.Open().Journal.State.Happened);
    }

    [Fact]
    public void A_long_tail_of_pages_without_a_head_is_made_good_after_the_load()
    {
        world.Storage.Plan = operation => operation.Writes("head") ? Fate.Fails : Fate.Succeeds;
        world.CountUpTo(world.Open(), 300);
        world.Storage.Plan = _ => Fate.Succeeds;

        world.Open().Answer(Acts.New("one-more"), Acts.Count);
        world.Turns.Run();

        Assert.Equal(301, Stored().Facts.Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"state\":{}}")]
    [InlineData("{\"journal\":{\"version\":1}")]
    public void A_damaged_head_stops_the_journal(string text)
    {
        world.Storage.Put("ledger/head", Encoding.UTF8.GetBytes(text));

        Assert.Throws<JournalDamaged>(world.Open);
    }

    [Fact]
    public void A_head_beyond_its_pages_stops_the_journal()
    {
        world.CountUpTo(world.Open(), 64);
        var head = world.Storage.Find("ledger/head")!;
        world.Storage.Put("ledger/head", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(head).Replace("\"version\":64,\"at\"", "\"version\":70,\"at\"", StringComparison.Ordinal)));

        Assert.Throws<JournalDamaged>(world.Open);
    }

    private Head<Ledger, LedgerEvent> Stored() => Head<Ledger, LedgerEvent>.Read(world.Storage.Find("ledger/head"));
}
