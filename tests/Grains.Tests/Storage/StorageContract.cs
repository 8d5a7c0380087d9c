using System.Text;
using Collab.Journal;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace Collab.Storage;

/// <summary>What every storage keeps, on a real database.</summary>
public abstract class StorageContract : IAsyncLifetime
{
    private static int sessions;

    internal IGrainStorage Storage { get; private protected set; } = null!;

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    /// <summary>A storage that shares the database but nothing else that can be shared.</summary>
    internal abstract Task<IGrainStorage> Other();

    /// <summary>Closes the database and opens it again.</summary>
    protected abstract Task Reopen();

    [Fact]
    public async Task A_state_that_was_never_written_does_not_exist()
    {
        var state = new GrainState<Stored>(Text("before"), "7") { RecordExists = true };
        await Storage.ReadStateAsync("session/head", NewGrain(), state);
        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.True(state.State!.Payload.IsEmpty);
    }

    [Fact]
    public async Task What_was_written_is_read()
    {
        var grain = NewGrain();
        var written = await Write(grain, "session/page/1", "é 日本 \"quoted\"");
        Assert.True(written.RecordExists);
        var read = await Read(grain, "session/page/1");
        Assert.Equal(("é 日本 \"quoted\"", true, written.ETag), (TextOf(read), read.RecordExists, read.ETag));
    }

    [Fact]
    public async Task An_empty_payload_is_a_record()
    {
        var grain = NewGrain();
        await Write(grain, "session/head", "");
        Assert.True((await Read(grain, "session/head")).RecordExists);
    }

    [Fact]
    public async Task A_state_is_written_again_with_the_etag_of_the_last_write()
    {
        var grain = NewGrain();
        var state = await Write(grain, "session/head", "one");
        var first = state.ETag;
        state.State = Text("two");
        await Storage.WriteStateAsync("session/head", grain, state);
        Assert.NotEqual(first, state.ETag);
        var read = await Read(grain, "session/head");
        Assert.Equal(("two", state.ETag), (TextOf(read), read.ETag));
    }

    [Fact]
    public async Task A_write_with_an_old_etag_is_refused_and_changes_nothing()
    {
        var grain = NewGrain();
        var mine = await Write(grain, "session/head", "one");
        var theirs = await Read(grain, "session/head");
        await Storage.WriteStateAsync("session/head", grain, theirs);
        mine.State = Text("lost");
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("session/head", grain, mine));
        Assert.Equal("one", TextOf(await Read(grain, "session/head")));
    }

    [Fact]
    public async Task A_write_with_the_etag_of_a_missing_row_is_refused()
    {
        var state = new GrainState<Stored>(Text("one"), "3");
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("session/head", NewGrain(), state));
    }

    [Fact]
    public async Task Of_racing_first_writes_one_wins()
    {
        var storages = new[] { Storage, await Other() };
        for (var round = 0; round < 100; round++)
        {
            var grain = NewGrain();
            var won = await Task.WhenAll(Enumerable.Range(0, 6).Select(racer => Task.Run(async () =>
            {
                try
                {
                    await Write(grain, "session/page/1", $"{racer}", storages[racer % 2]);
                    return racer;
                }
                catch (InconsistentStateException)
                {
                    return -1;
                }
            })));
            var winner = Assert.Single(won, racer => racer >= 0);
            Assert.Equal($"{winner}", TextOf(await Read(grain, "session/page/1")));
        }
    }

    [Fact]
    public async Task Of_racing_later_writes_one_wins()
    {
        var storages = new[] { Storage, await Other() };
        var grain = NewGrain();
        var state = await Write(grain, "session/head", "0");
        for (var round = 0; round < 50; round++)
        {
            var (etag, racers) = (state.ETag, new List<GrainState<Stored>>());
            var writes = Enumerable.Range(0, 6).Select(async racer =>
            {
                var mine = new GrainState<Stored>(Text($"{racer}"), etag);
                racers.Add(mine);
                await storages[racer % 2].WriteStateAsync("session/head", grain, mine);
            }).ToList();
            await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);
            Assert.Equal(1, writes.Count(write => write.IsCompletedSuccessfully));
            Assert.All(writes.Where(write => write.IsFaulted), write => Assert.IsType<InconsistentStateException>(write.Exception!.InnerException));
            state = racers.Single(racer => racer.ETag != etag);
        }
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_can_be_written_anew()
    {
        var grain = NewGrain();
        var state = await Write(grain, "session/page/1", "one");
        await Storage.ClearStateAsync("session/page/1", grain, state);
        Assert.Equal((false, null), (state.RecordExists, state.ETag));
        Assert.False((await Read(grain, "session/page/1")).RecordExists);
        await Write(grain, "session/page/1", "two");
        Assert.Equal("two", TextOf(await Read(grain, "session/page/1")));
    }

    [Fact]
    public async Task A_clear_with_an_old_etag_is_refused()
    {
        var grain = NewGrain();
        var state = await Write(grain, "session/head", "one");
        var old = new GrainState<Stored>(Text(""), state.ETag);
        await Storage.WriteStateAsync("session/head", grain, state);
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync("session/head", grain, old));
        Assert.True((await Read(grain, "session/head")).RecordExists);
    }

    [Fact]
    public async Task Clearing_without_an_etag_clears_what_is_there_and_twice_changes_nothing()
    {
        var grain = NewGrain();
        await Write(grain, "session/head", "one");
        await Storage.ClearStateAsync("session/head", grain, new GrainState<Stored>());
        await Storage.ClearStateAsync("session/head", grain, new GrainState<Stored>());
        Assert.False((await Read(grain, "session/head")).RecordExists);
    }

    [Fact]
    public async Task Neighbours_do_not_collide()
    {
        string[] ids = ["cafe", "CAFE", "00cafe", "0cafe", "1", "01", "00000000000000000000000000000001"];
        string[] states = ["session/page/1", "session/page/11", "session/head", "group/head"];
        var all = from id in ids from state in states select (Grain: GrainId.Create("session", $"occ/session/{id}"), state);
        foreach (var (grain, state) in all)
        {
            await Write(grain, state, $"{grain} {state}");
        }

        foreach (var (grain, state) in all)
        {
            Assert.Equal($"{grain} {state}", TextOf(await Read(grain, state)));
        }
    }

    [Theory]
    [InlineData("cafe")]
    [InlineData("a+b/c")]
    [InlineData("occ/session/é")]
    public async Task A_key_that_the_provider_of_Orleans_would_read_otherwise_is_refused(string key)
        => await Assert.ThrowsAsync<ArgumentException>(() => Write(GrainId.Create("session", key), "session/head", ""));

    [Fact]
    public async Task Other_types_than_what_the_journal_serialised_are_refused()
        => await Assert.ThrowsAsync<NotSupportedException>(() => Storage.WriteStateAsync("session/head", NewGrain(), new GrainState<string>("")));

    [Fact]
    public async Task A_large_payload_comes_back_whole()
    {
        var (grain, payload) = (NewGrain(), new byte[20 * 1024 * 1024]);
        new Random(1).NextBytes(payload);
        await Storage.WriteStateAsync("session/head", grain, new GrainState<Stored>(new() { Payload = payload }));
        Assert.True((await Read(grain, "session/head")).State!.Payload.Span.SequenceEqual(payload));
    }

    [Fact]
    public async Task Many_read_at_once_what_others_write()
    {
        var grains = Enumerable.Range(0, 16).Select(_ => NewGrain()).ToList();
        await Task.WhenAll(grains.Select(async grain =>
        {
            var state = await Write(grain, "session/head", "0");
            for (var i = 1; i <= 20; i++)
            {
                state.State = Text($"{i}");
                await Storage.WriteStateAsync("session/head", grain, state);
                var reads = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Read(grain, "session/head")));
                Assert.All(reads, read => Assert.Equal(($"{i}", state.ETag), (TextOf(read), read.ETag)));
            }
        }));
    }

    [Fact]
    public async Task What_many_grains_wrote_at_once_survives_closing()
    {
        var grains = Enumerable.Range(0, 300).Select(_ => NewGrain()).ToList();
        await Task.WhenAll(grains.Select(grain => Write(grain, "session/page/1", $"{grain}")));
        await Reopen();
        Assert.All(await Task.WhenAll(grains.Select(async grain => (grain, Read: await Read(grain, "session/page/1")))),
            pair => Assert.Equal($"{pair.grain}", TextOf(pair.Read)));
    }

    [Fact]
    public async Task A_conflict_fails_only_its_own_write()
    {
        var taken = NewGrain();
        await Write(taken, "session/head", "first");
        for (var round = 0; round < 20; round++)
        {
            var others = Enumerable.Range(0, 30).Select(_ => NewGrain()).ToList();
            var good = others.Select(grain => Write(grain, "session/head", $"{grain}")).ToList();
            var bad = Write(taken, "session/head", "second");
            await Task.WhenAll(good);
            await Assert.ThrowsAsync<InconsistentStateException>(() => bad);
            Assert.All(await Task.WhenAll(others.Select(grain => Read(grain, "session/head"))), read => Assert.True(read.RecordExists));
        }

        Assert.Equal("first", TextOf(await Read(taken, "session/head")));
    }

    internal static GrainId NewGrain() => GrainId.Create("session", $"occ/session/{Interlocked.Increment(ref sessions)}");

    internal static Stored Text(string text) => new() { Payload = Encoding.UTF8.GetBytes(text) };

    internal static string TextOf(GrainState<Stored> state) => Encoding.UTF8.GetString(state.State!.Payload.Span);

    internal async Task<GrainState<Stored>> Write(GrainId grain, string name, string text, IGrainStorage? storage = null)
    {
        var state = new GrainState<Stored>(Text(text));
        await (storage ?? Storage).WriteStateAsync(name, grain, state);
        return state;
    }

    internal async Task<GrainState<Stored>> Read(GrainId grain, string name, IGrainStorage? storage = null)
    {
        var state = new GrainState<Stored>();
        await (storage ?? Storage).ReadStateAsync(name, grain, state);
        return state;
    }
}
