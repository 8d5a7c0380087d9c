using Collab.Storage.Postgres;
using Collab.Testing;
using Npgsql;
using Orleans.Storage;
using Xunit;

namespace Collab.Storage;

public sealed class PostgresStorageTests : StorageContract
{
    private PostgresDatabase database = null!, other = null!;
    private string connection = "";

    public override async Task InitializeAsync()
    {
        connection = await (await PostgresCluster.Shared).NewDatabase();
        await PostgresSchema.Migrate(connection);
        await OpenBoth();
    }

    public override async Task DisposeAsync()
    {
        await database.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        var grain = NewGrain();
        await Write(grain, "session/head", "kept");
        await Task.WhenAll(PostgresSchema.Migrate(connection), PostgresSchema.Migrate(connection));
        Assert.Equal("kept", TextOf(await Read(grain, "session/head")));
    }

    [Fact]
    public async Task A_database_that_was_not_migrated_is_refused()
    {
        var empty = await (await PostgresCluster.Shared).NewDatabase();
        Assert.Contains("migrate", (await Assert.ThrowsAsync<SchemaRefused>(() => PostgresDatabase.Open(empty))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using (var newer = database.Source.CreateCommand("UPDATE CollabSchema SET Version = 9999"))
        {
            await newer.ExecuteNonQueryAsync();
        }

        Assert.Contains("newer", (await Assert.ThrowsAsync<SchemaRefused>(() => PostgresDatabase.Open(connection))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SchemaRefused>(() => PostgresSchema.Migrate(connection));
    }

    [Fact]
    public async Task Commits_are_synchronous_whatever_the_server_says()
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var off = source.CreateCommand("ALTER ROLE postgres SET synchronous_commit = off");
        await off.ExecuteNonQueryAsync();
        await using var reopened = await PostgresDatabase.Open(connection);
        Assert.Equal(["on"], await reopened.Read("SHOW synchronous_commit", row => row.GetString(0)));
    }

    [Fact]
    public async Task After_closing_it_answers_that_it_is_closed()
    {
        await database.DisposeAsync();
        await Assert.ThrowsAsync<StorageUnavailable>(() => Write(NewGrain(), "session/head", ""));
        await Assert.ThrowsAsync<StorageUnavailable>(() => Read(NewGrain(), "session/head"));
    }

    internal override Task<IGrainStorage> Other() => Task.FromResult<IGrainStorage>(new RowStorage(other, "tests"));

    protected override async Task Reopen()
    {
        await DisposeAsync();
        await OpenBoth();
    }

    private async Task OpenBoth()
    {
        database = await PostgresDatabase.Open(connection);
        other = await PostgresDatabase.Open(connection);
        Storage = new RowStorage(database, "tests");
    }
}
