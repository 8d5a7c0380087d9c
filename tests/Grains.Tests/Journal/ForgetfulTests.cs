using System.Text;
using Orleans.Storage;
using Xunit;

namespace Collab.Journal;

/// <summary>A journal of which only the present counts.</summary>
public sealed class ForgetfulTests
{
    private readonly World<Slate> world = new();

    [Fact]
    public void Pages_that_a_head_covers_hold_nothing_any_more()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Say("secret"));
        room.Answer(Acts.New("say-b"), (slate, _) => slate.Ledger.Say("much", "secret" + new string('x', Entry<LedgerEvent>.LargestInPage)));
        room.Answer(Acts.New("unsay-a"), (slate, _) => slate.Ledger.Unsay("secret"));
        room.Answer(Acts.New("unsay-b"), (slate, _) => slate.Ledger.Unsay("much"));
        Count(room, 200);

        Assert.DoesNotContain(world.Storage.Names, name => Encoding.UTF8.GetString(world.Storage.Find(name)!).Contains("secret", StringComparison.Ordinal));
        Assert.Equal(200, world.Open().Journal.Version);
        Assert.Equal(room.Journal.State.Ledger, world.Open().Journal.State.Ledger);
    }

    [Fact]
    public void Pages_that_could_not_be_emptied_are_emptied_with_the_next_head()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Say("secret"));
        room.Answer(Acts.New("unsay-a"), (slate, _) => slate.Ledger.Unsay("secret"));
        Count(room, 63);
        world.Storage.Plan = operation => operation.Writes("page/0") && operation.Payload!.Length == 4 ? Fate.Fails : Fate.Succeeds;
        Count(room, 150);
        Assert.Contains("secret", Encoding.UTF8.GetString(world.Storage.Find("slate/page/0")!), StringComparison.Ordinal);
        world.Storage.Plan = _ => Fate.Succeeds;

        Count(world.Open(), 600);

        Assert.Equal("null", Encoding.UTF8.GetString(world.Storage.Find("slate/page/0")!));
    }

    [Fact]
    public void An_erasure_passes_over_what_is_forgotten_already()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Say("secret"));
        Count(room, 200);
        room.Answer(Acts.New("erase"), (_, _) => new WordsErased([1]));
        world.Turns.Run();

        Assert.DoesNotContain(world.Storage.Names, name => Encoding.UTF8.GetString(world.Storage.Find(name)!).Contains("secret", StringComparison.Ordinal));
        Assert.Empty(Head<Slate, LedgerEvent>.Read(world.Storage.Find("slate/head")).Facts.Erasing);
    }

    /// <summary>Were the row of a forgotten page gone, this one would write it anew, answer, and be ignored by every load.</summary>
    [Fact]
    public void Who_missed_that_its_page_was_forgotten_cannot_write_it()
    {
        var stale = world.Open();
        Count(stale, 64);
        Count(world.Open(), 400);

        Assert.Equal(Outcome.Unknown, stale.Answer(Acts.New("lost"), (_, _) => new Counted()));
        Assert.True(stale.IsLeaving);
    }

    [Fact]
    public void Who_reads_a_forgotten_page_again_knows_that_another_wrote()
    {
        var stale = world.Open();
        Count(stale, 64);
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Fails : Fate.Succeeds;
        stale.Answer(Acts.New("lost"), (_, _) => new Counted());
        world.Storage.Plan = _ => Fate.Succeeds;
        Count(world.Open(), 400);

        Assert.Equal(Outcome.Unknown, stale.Answer(Acts.New("lost"), (_, _) => new Counted()));
        Assert.True(stale.IsLeaving);
        Assert.Equal(400, world.Open().Journal.Version);
    }

    private static Func<Slate, Stamp, Decision<LedgerEvent>> Say(string word) => (slate, _) => slate.Ledger.Say(word, word);

    private void Count(Activation<Slate> room, long version)
    {
        for (var next = room.Journal.Version + 1; next <= version; next++)
        {
            _ = room.Ask(Acts.New($"count-{next}", room.Journal.Version), (_, _) => new Counted());
            if (next % Page.Capacity == 0)
            {
                world.Turns.Run();
            }
        }

        world.Turns.Run();
    }
}
