using Collab.Storage.Postgres;
using Collab.Testing;
using Orleans;
using Orleans.Runtime;
using Xunit;
using static Collab.Storage.StorageContract;

namespace Collab.Storage;

/// <summary>A server that is stopped and started again, under load.</summary>
public sealed class PostgresOutageTests : IAsyncLifetime
{
    private PostgresCluster cluster = null!;
    private PostgresDatabase database = null!;
    private RowStorage storage = null!;

    public async Task InitializeAsync()
    {
        cluster = await PostgresCluster.Start();
        var connection = await cluster.NewDatabase();
        await PostgresSchema.Migrate(connection);
        database = await PostgresDatabase.Open(connection);
        storage = new(database, "tests");
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        await cluster.DisposeAsync();
    }

    [Fact]
    public async Task A_stopped_server_fails_reads_and_writes_and_a_started_one_heals_them()
    {
        var (grain, state) = (NewGrain(), new GrainState<Journal.Stored>(Text("before")));
        await storage.WriteStateAsync("session/head", grain, state);
        await cluster.StopServer();
        await Assert.ThrowsAsync<StorageUnavailable>(() => storage.WriteStateAsync("session/head", grain, state));
        await Assert.ThrowsAsync<StorageUnavailable>(() => storage.ReadStateAsync("session/head", grain, new GrainState<Journal.Stored>()));

        await cluster.StartServer();
        await storage.WriteStateAsync("session/head", grain, state);
        var read = new GrainState<Journal.Stored>();
        await storage.ReadStateAsync("session/head", grain, read);
        Assert.Equal(("before", state.ETag), (TextOf(read), read.ETag));
    }

    [Fact]
    public async Task No_acknowledged_write_is_lost_when_the_server_stops_under_load()
    {
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 32).Select(_ => Task.Run(() => WriteUntil(stop.Token))).ToList();
        await cluster.StopServer();
        await cluster.StartServer();
        await stop.CancelAsync();
        foreach (var (grain, acknowledged) in await Task.WhenAll(writers))
        {
            var read = new GrainState<Journal.Stored>();
            await storage.ReadStateAsync("session/head", grain, read);
            var last = read.RecordExists ? int.Parse(TextOf(read), null) : 0;
            // The write under way when the server stopped may have been stored without an answer.
            Assert.InRange(last, acknowledged, acknowledged + 1);
        }
    }

    [Fact]
    public async Task A_lock_is_taken_again_when_the_server_is_back()
    {
        await using var alone = await PostgresLock.Alone(database, TimeProvider.System);
        await cluster.StopServer();
        await cluster.StartServer();
        await Until(async () => await LocksHeld() == 1);
        await Assert.ThrowsAsync<AlreadyRunning>(() => PostgresLock.Together(database, TimeProvider.System));
        Assert.False(alone.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Who_finds_the_lock_taken_when_the_server_is_back_is_told()
    {
        var time = new StoppedClock();
        await using var mine = await PostgresLock.Alone(database, time);
        await cluster.StopServer();
        await time.SomebodyWaits;
        await cluster.StartServer();
        await using var theirs = await PostgresLock.Alone(database, TimeProvider.System);
        time.Continue();
        await Until(() => Task.FromResult(mine.Lost.IsCancellationRequested));
    }

    private async Task<long> LocksHeld()
    {
        try
        {
            return (await database.Read("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted", row => row.GetInt64(0)))[0];
        }
        catch (StorageUnavailable)
        {
            return 0;
        }
    }

    private async Task<(GrainId Grain, int Acknowledged)> WriteUntil(CancellationToken stop)
    {
        var (grain, state, acknowledged) = (NewGrain(), new GrainState<Journal.Stored>(), 0);
        while (!stop.IsCancellationRequested)
        {
            state.State = Text($"{acknowledged + 1}");
            try
            {
                await storage.WriteStateAsync("session/head", grain, state);
                acknowledged++;
            }
            catch (StorageUnavailable)
            {
                return (grain, acknowledged);
            }
        }

        return (grain, acknowledged);
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
