using Xunit;

namespace Collab.Journal;

public sealed class CommandMemoryTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void A_command_older_than_memory_is_found_in_the_pages_by_what_its_client_last_saw()
    {
        var room = world.Open();
        room.Answer(Acts.New("the-first"), Acts.Count);
        world.CountUpTo(room, 1 + CommandMemory.Capacity);
        world.Storage.Asked.Clear();

        Assert.Equal(Outcome.Accepted(1), room.Answer(Acts.New("the-first"), Acts.Count));
        Assert.Contains(world.Storage.Asked, operation => operation.Reads("page/0"));
        Assert.Equal(1 + CommandMemory.Capacity, room.Journal.Version);
    }

    [Fact]
    public void A_large_entry_older_than_memory_is_found_too()
    {
        var room = world.Open();
        room.Answer(Acts.New("the-first"), Acts.SayMuch("a"));
        world.CountUpTo(room, 1 + CommandMemory.Capacity);

        Assert.Equal(Outcome.Accepted(1), world.Open().Answer(Acts.New("the-first"), Acts.Count));
    }

    [Fact]
    public void Who_has_seen_what_memory_begins_with_costs_no_reading()
    {
        var room = world.Open();
        world.CountUpTo(room, 1 + CommandMemory.Capacity);
        world.Storage.Asked.Clear();

        Assert.Equal(Outcome.Accepted(2), room.Answer(Acts.New("count-2", seen: 1), Acts.Count));
        Assert.Equal(Outcome.Accepted(CommandMemory.Capacity + 2), room.Answer(Acts.New("new", seen: 1), Acts.Count));
        Assert.DoesNotContain(world.Storage.Asked, operation => operation.Kind == OperationKind.Read);
    }

    [Fact]
    public void Memory_survives_a_load_through_the_head()
    {
        world.CountUpTo(world.Open(), 64);
        Assert.NotNull(world.Storage.Find("ledger/head"));
        world.Storage.Asked.Clear();

        var room = world.Open();

        Assert.Equal(Outcome.Accepted(5), room.Answer(Acts.New("count-5"), Acts.Count));
        Assert.DoesNotContain(world.Storage.Asked, operation => operation.Reads("page/0"));
    }

    [Fact]
    public void While_pages_cannot_be_searched_nobody_knows()
    {
        var room = world.Open();
        world.CountUpTo(room, 1 + CommandMemory.Capacity);
        world.Storage.Plan = operation => operation.Reads("page") ? Fate.Fails : Fate.Succeeds;

        Assert.Equal(Outcome.Unknown, room.Answer(Acts.New("new"), Acts.Count));
        Assert.Equal(Outcome.Accepted(CommandMemory.Capacity + 2), room.Answer(Acts.New("other", room.Journal.Version), Acts.Count));
    }

    [Fact]
    public void Of_two_repeats_that_search_the_pages_at_once_one_is_done()
    {
        var room = world.Open();
        world.CountUpTo(room, 1 + CommandMemory.Capacity);
        world.Storage.Plan = operation => operation.Reads("page") ? Fate.Waits : Fate.Succeeds;
        var first = room.Ask(Acts.New("new"), Acts.Count);
        var second = room.Ask(Acts.New("new"), Acts.Count);
        world.Turns.Run();
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Waiting.ToList().ForEach(operation => world.Storage.Serve(operation, Fate.Succeeds));

        Assert.Equal(Outcome.Accepted(CommandMemory.Capacity + 2), world.Turns.Run(first));
        Assert.Equal(Outcome.Accepted(CommandMemory.Capacity + 2), world.Turns.Run(second));
    }

    /// <summary>The search looks at the pages as they were; what was committed since may have left memory already.</summary>
    [Fact]
    public void What_leaves_memory_during_a_search_is_found_all_the_same()
    {
        var room = world.Open();
        world.CountUpTo(room, 1 + CommandMemory.Capacity);
        world.Storage.Plan = operation => operation.Reads("page") ? Fate.Waits : Fate.Succeeds;
        var searching = room.Ask(Acts.New("new"), Acts.Count);
        world.Turns.Run();
        var first = room.Answer(Acts.New("new", room.Journal.Version), Acts.Count);
        world.CountUpTo(room, room.Journal.Version + CommandMemory.Capacity);
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Waiting.ToList().ForEach(operation => world.Storage.Serve(operation, Fate.Succeeds));

        Assert.Equal(first, world.Turns.Run(searching));
    }

    [Fact]
    public void A_batch_larger_than_memory_is_done_once()
    {
        var room = world.Open();
        world.Storage.Plan = operation => operation.Writes("page") ? Fate.Waits : Fate.Succeeds;
        var first = room.Ask(Acts.New("new"), Acts.Count);
        for (var each = 0; each <= CommandMemory.Capacity; each++)
        {
            _ = room.Ask(Acts.New($"count-{each}"), Acts.Count);
        }

        var second = room.Ask(Acts.New("new"), Acts.Count);
        world.Turns.Run();
        world.Storage.Plan = _ => Fate.Succeeds;
        world.Storage.Serve(world.Storage.Waiting.Single(), Fate.Succeeds);

        Assert.Equal(Outcome.Accepted(1), world.Turns.Run(first));
        Assert.Equal(Outcome.Accepted(1), world.Turns.Run(second));
    }

    [Fact]
    public void What_was_discarded_is_not_remembered()
    {
        var memory = new CommandMemory();
        for (var version = 1; version <= CommandMemory.Capacity + 10; version++)
        {
            memory.Add(new((ulong)version), version);
        }

        memory.Discard(after: 5);

        Assert.Equal(5, memory.Floor);
        Assert.Empty(memory.UpTo(long.MaxValue));
        Assert.Null(memory.Find(new(2000)));
    }
}
