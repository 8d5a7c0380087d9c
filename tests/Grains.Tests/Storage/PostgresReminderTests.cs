using Collab.Storage.Postgres;
using Collab.Testing;

namespace Collab.Storage;

public sealed class PostgresReminderTests : ReminderContract
{
    public override async Task InitializeAsync()
    {
        var connection = await (await PostgresCluster.Shared).NewDatabase();
        await PostgresSchema.Migrate(connection);
        Database = await PostgresDatabase.Open(connection);
    }

    public override async Task DisposeAsync() => await ((PostgresDatabase)Database).DisposeAsync();
}
