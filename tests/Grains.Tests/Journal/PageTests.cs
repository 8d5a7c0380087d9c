using System.Text;
using Xunit;

namespace Collab.Journal;

public sealed class PageTests
{
    private readonly World<Ledger> world = new();

    [Theory]
    [InlineData(63, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    [InlineData(128, 2)]
    [InlineData(129, 3)]
    public void Pages_hold_64_entries_and_load_whether_or_not_the_last_is_full(int entries, int pages)
    {
        world.CountUpTo(world.Open(), entries);
        Assert.Equal(pages, world.Storage.Names.Count(name => name.StartsWith("ledger/page/", StringComparison.Ordinal)));

        var room = world.Open();

        Assert.Equal(entries, room.Journal.Version);
        Assert.Equal(Outcome.Accepted(entries + 1), room.Answer(Acts.New("one-more"), Acts.Count));
        Assert.Equal(entries + 1, world.Open().Journal.Version);
    }

    [Fact]
    public void A_commit_writes_one_page_whatever_the_length_of_the_history()
    {
        var room = world.Open();
        world.CountUpTo(room, 1000);
        world.Storage.Asked.Clear();

        room.Answer(Acts.New("one-more", 1000), Acts.Count);

        var write = Assert.Single(world.Storage.Asked, operation => !operation.Writes("head"));
        Assert.True(write.Writes("page/15"));
    }

    [Fact]
    public void Loading_reads_several_pages_at_a_time()
    {
        world.Storage.Plan = operation => operation.Writes("head") ? Fate.Fails : Fate.Succeeds;
        world.CountUpTo(world.Open(), 600);
        world.Storage.Plan = operation => operation.Reads("page") ? Fate.Waits : Fate.Succeeds;
        var room = world.Opening();
        var rounds = new List<int>();
        for (world.Turns.Run(); !room.IsCompleted; world.Turns.Run())
        {
            rounds.Add(world.Storage.Waiting.Count);
            world.Storage.Waiting.ToList().ForEach(operation => world.Storage.Serve(operation, Fate.Succeeds));
        }

        Assert.Equal([1, 8, 8], rounds);
        Assert.Equal(600, world.Turns.Run(room).Journal.Version);
    }

    [Fact]
    public void A_large_entry_lies_in_a_row_of_its_own_that_is_written_first()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.SayMuch("a"));

        Assert.Equal(["ledger/entry/1", "ledger/page/0"], world.Storage.Asked.Where(operation => operation.Kind == OperationKind.Write).Select(operation => operation.Name));
        Assert.True(world.Storage.Find("ledger/page/0")!.Length < 300);
        Assert.Equal(room.Journal.State, world.Open().Journal.State);
    }

    [Fact]
    public void A_large_entry_whose_page_was_not_written_is_replaced_by_its_repeat()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Fails : Fate.Succeeds;
        room.Answer(Acts.New("say-a"), Acts.SayMuch("a"));
        world.Storage.Plan = _ => Fate.Succeeds;

        Assert.Equal(Outcome.Accepted(1), room.Answer(Acts.New("say-a"), Acts.SayMuch("b")));
        Assert.Equal(["b"], world.Open().Journal.State.Words.Keys);
    }

    [Fact]
    public void What_people_write_can_be_read_in_the_store()
    {
        world.Open().Answer(Acts.New("say-a"), Acts.Say("être « né » 🎉"));

        Assert.Contains("être « né »", Encoding.UTF8.GetString(world.Storage.Find("ledger/page/0")!), StringComparison.Ordinal);
        Assert.Equal(["être « né » 🎉"], world.Open().Journal.State.Words.Keys);
    }

    [Fact]
    public void An_event_of_an_unknown_kind_stops_the_journal_and_stays_in_the_store()
    {
        var room = world.Open();
        room.Answer(Acts.New("count"), Acts.Count);
        var later = Replace("ledger/page/0", "counted", "recounted");

        var stopped = Assert.Throws<JournalDamaged>(world.Open);

        Assert.Contains("later release", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(later, world.Storage.Find("ledger/page/0"));
    }

    [Fact]
    public void A_reload_that_meets_an_unknown_kind_says_so_to_every_caller()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.LosesAnswer : Fate.Succeeds;
        room.Answer(Acts.New("count"), Acts.Count);
        world.Storage.Plan = _ => Fate.Succeeds;
        var later = Replace("ledger/page/0", "counted", "recounted");

        Assert.Throws<JournalDamaged>(() => room.Answer(Acts.New("count"), Acts.Count));
        Assert.Throws<JournalDamaged>(() => room.Answer(Acts.New("other"), Acts.Count));
        Assert.Equal(later, world.Storage.Find("ledger/page/0"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("[{\"version\":1")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[{\"version\":2,\"at\":\"2030-01-01T00:00:00+00:00\",\"by\":\"system\",\"command\":\"c\",\"events\":[{\"kind\":\"counted\"}]}]")]
    [InlineData("[{\"version\":1,\"at\":\"2030-01-01T00:00:00+00:00\",\"by\":\"system\",\"command\":\"c\",\"events\":[]}]")]
    public void A_damaged_page_stops_the_journal(string text)
    {
        world.Storage.Put("ledger/page/0", Encoding.UTF8.GetBytes(text));

        Assert.Throws<JournalDamaged>(world.Open);
    }

    private byte[] Replace(string name, string old, string by)
    {
        var text = Encoding.UTF8.GetString(world.Storage.Find(name)!).Replace(old, by, StringComparison.Ordinal);
        world.Storage.Put(name, Encoding.UTF8.GetBytes(text));
        return world.Storage.Find(name)!;
    }
}
