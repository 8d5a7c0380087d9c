using Collab.Storage.Postgres;
using Collab.Testing;
using Xunit;

namespace Collab.Storage;

public sealed class PostgresLockTests : IAsyncLifetime
{
    private PostgresDatabase database = null!, other = null!;

    public async Task InitializeAsync()
    {
        var connection = await (await PostgresCluster.Shared).NewDatabase();
        await PostgresSchema.Migrate(connection);
        (database, other) = (await PostgresDatabase.Open(connection), await PostgresDatabase.Open(connection));
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A_second_process_is_refused_with_a_sentence()
    {
        await using var first = await Alone(database);
        var refused = await Assert.ThrowsAsync<AlreadyRunning>(() => Alone(other));
        Assert.StartsWith("Collab is already running on the PostgreSQL database collab_", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silos_share_a_database_but_not_with_the_engine_of_one_process()
    {
        await using (await Together(database))
        await using (await Together(other))
        {
            await Assert.ThrowsAsync<AlreadyRunning>(() => Alone(other));
        }

        await using var alone = await Alone(database);
        await Assert.ThrowsAsync<AlreadyRunning>(() => Together(other));
    }

    [Fact]
    public async Task A_lock_that_was_given_back_is_free_at_once()
    {
        for (var turn = 0; turn < 10; turn++)
        {
            await using var taken = await Alone(turn % 2 == 0 ? database : other);
        }
    }

    private static Task<PostgresLock> Alone(PostgresDatabase database) => PostgresLock.Alone(database, TimeProvider.System);

    private static Task<PostgresLock> Together(PostgresDatabase database) => PostgresLock.Together(database, TimeProvider.System);
}
