using Collab.Storage.Sqlite;
using Collab.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collab.Storage;

public sealed class SqliteReminderTests : ReminderContract
{
    private readonly TemporaryFolder folder = TemporaryFolder.Create();

    public override Task InitializeAsync()
    {
        Database = SqliteDatabase.Open(folder.Path, NullLogger<SqliteDatabase>.Instance);
        return Task.CompletedTask;
    }

    public override Task DisposeAsync()
    {
        ((SqliteDatabase)Database).Dispose();
        folder.Dispose();
        return Task.CompletedTask;
    }
}
