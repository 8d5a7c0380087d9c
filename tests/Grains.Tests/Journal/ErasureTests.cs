using System.Text;
using Xunit;

namespace Collab.Journal;

public sealed class ErasureTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void Erased_words_are_nowhere_in_the_store_and_the_entry_stands()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("secret"));
        world.CountUpTo(room, 200);
        room.Answer(Acts.New("erase"), Acts.Erase(1));

        Assert.False(IsStored("secret"));
        Assert.Equal(201, room.Journal.Version);
        Assert.Equal(room.Journal.State, world.Open().Journal.State);
    }

    [Fact]
    public void Words_in_a_row_of_their_own_go_with_the_row()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.SayMuch("secret"));
        room.Answer(Acts.New("erase"), Acts.Erase(1));

        Assert.False(IsStored("secret"));
        Assert.Equal(["ledger/head", "ledger/page/0"], world.Storage.Names.Order());
        Assert.Equal(room.Journal.State, world.Open().Journal.State);
    }

    [Fact]
    public void A_large_entry_without_words_survives_its_erasure()
    {
        var room = world.Open();
        room.Answer(Acts.New("many"), (_, _) => Enumerable.Repeat<LedgerEvent>(new Counted(), 1000).ToArray());
        Assert.NotNull(world.Storage.Find("ledger/entry/1"));
        room.Answer(Acts.New("erase"), Acts.Erase(1));

        world.Storage.Remove("ledger/head");
        Assert.Equal(1001, world.Open().Journal.State.Happened);
        Assert.Equal(Outcome.Accepted(1), world.Open().Answer(Acts.New("many"), Acts.Count));
    }

    [Fact]
    public void An_entry_that_is_still_in_the_open_batch_is_erased_once_it_is_written()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Waits : Fate.Succeeds;
        _ = room.Ask(Acts.New("count"), Acts.Count);
        world.Turns.Run();
        var said = room.Ask(Acts.New("say-a"), Acts.Say("secret"));
        var erased = room.Ask(Acts.New("erase"), Acts.Erase(2));
        world.Turns.Run();
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);

        Assert.Equal(Outcome.Accepted(2), world.Turns.Run(said));
        Assert.Equal(Outcome.Accepted(3), world.Turns.Run(erased));
        Assert.False(IsStored("secret"));
    }

    [Fact]
    public void Followers_that_missed_the_words_take_a_snapshot_without_them()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("secret"));
        var quick = room.Follow(0);
        quick.PullAll(world.Turns);
        room.Answer(Acts.New("erase"), Acts.Erase(1));
        quick.PullAll(world.Turns);
        var slow = room.Follow(0);
        slow.PullAll(world.Turns);

        Assert.Equal([1, 2], quick.Versions);
        Assert.Equal([-1], slow.Versions);
    }

    [Fact]
    public void A_head_under_way_does_not_bring_the_words_back()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("secret"));
        world.Storage.Plan = operation => operation.Writes("head") ? Fate.Waits : Fate.Succeeds;
        world.CountUpTo(room, 64);
        var erased = room.Ask(Acts.New("erase"), Acts.Erase(1));
        world.Turns.Run();
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.ComesLate);
        world.Turns.Run(erased);
        world.Storage.Late.ToList().ForEach(world.Storage.Land);

        Assert.False(IsStored("secret"));
    }

    [Fact]
    public void The_store_is_asked_to_forget_overwritten_bytes_and_asked_again_if_it_cannot()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("secret"));
        var asked = 0;
        world.Expunge = () => ++asked == 1 ? Task.FromException(new IOException()) : Task.CompletedTask;
        room.Answer(Acts.New("erase"), Acts.Erase(1));
        Assert.Equal(1, asked);

        world.Turns.Run(world.Opening());
        world.Turns.Run();
        Assert.Equal(2, asked);

        world.Turns.Run(world.Opening());
        world.Turns.Run();
        Assert.Equal(2, asked);
    }

    [Fact]
    public void An_erasure_that_failed_is_tried_again_without_being_asked()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("secret"));
        world.Storage.Plan = operation => operation.Writes("head") ? Fate.Fails : Fate.Succeeds;
        Assert.Equal(Outcome.Accepted(2), room.Answer(Acts.New("erase"), Acts.Erase(1)));
        world.Storage.Plan = _ => Fate.Succeeds;
        Assert.Null(world.Storage.Find("ledger/head"));

        room.Tend();
        world.Turns.Run();

        Assert.False(IsStored("secret"));
        Assert.NotNull(world.Storage.Find("ledger/head"));
    }

    /// <summary>Somebody stopped between the large text and its page, and the repeat of the command took another version.</summary>
    [Fact]
    public void Words_that_no_page_names_go_too()
    {
        var stopped = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Fails : Fate.Succeeds;
        stopped.Answer(Acts.New("say-a"), Acts.SayMuch("secret"));
        world.Storage.Plan = _ => Fate.Succeeds;
        var room = world.Open();
        room.Answer(Acts.New("count"), Acts.Count);
        room.Answer(Acts.New("say-a"), Acts.SayMuch("secret"));
        Assert.Equal(2, world.Storage.Names.Count(name => name.Contains("/entry/", StringComparison.Ordinal)));

        room.Answer(Acts.New("erase"), Acts.Erase(2));

        Assert.False(IsStored("secret"));
    }

    /// <summary>Every write of the erasure in turn is the last one before the program stops.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_erasure_that_stopped_half_way_is_finished_at_the_next_load(bool isStored)
    {
        for (var writes = 0; ; writes++)
        {
            var one = new ErasureTests();
            if (!one.IsFinishedAfter(writes, isStored))
            {
                Assert.True(writes > 4);
                return;
            }
        }
    }

    private bool IsFinishedAfter(int writes, bool isStored)
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("secret-a"));
        world.CountUpTo(room, 70);
        room.Answer(Acts.New("say-b"), Acts.SayMuch("secret-b"));
        world.CountUpTo(room, 140);
        var left = writes + 1;
        world.Storage.Plan = operation => operation.Kind == OperationKind.Read || left-- > 0 ? Fate.Succeeds : isStored ? Fate.LosesAnswer : Fate.Waits;
        var erased = room.Ask(Acts.New("erase"), Acts.Erase(1, 71));
        world.Turns.Run();
        var isStopped = left < 0;
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Waiting.Clear();

        Assert.Equal(Outcome.Accepted(141), world.Turns.Run(erased));
        var next = world.Open();
        world.Turns.Run();

        Assert.False(IsStored("secret"));
        Assert.Empty(next.Journal.State.Words);
        Assert.Equal(141, next.Journal.Version);
        Assert.DoesNotContain("\"erasing\":[1", Text(world.Storage.Find("ledger/head")!), StringComparison.Ordinal);
        return isStopped;
    }

    private bool IsStored(string words)
    {
        world.Turns.Run();
        return world.Storage.Names.Any(name => Text(world.Storage.Find(name)!).Contains(words, StringComparison.Ordinal));
    }

    private static string Text(byte[] row) => Encoding.UTF8.GetString(row);
}
