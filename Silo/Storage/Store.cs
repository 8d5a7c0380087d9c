using System.Data.Common;
using Collab.Journal;
using Collab.Storage.Postgres;
using Collab.Storage.Sqlite;

namespace Collab.Storage;

/// <summary>The database that is set: a file in the data folder, or PostgreSQL. Opened before anything else starts, closed after all.</summary>
internal sealed class Store(SiloSettings settings, TimeProvider time, IHostApplicationLifetime life, ILogger<SqliteDatabase> log)
    : IHostedService, IDatabase, IExpunge, IAsyncDisposable
{
    private IDatabase? database;
    private PostgresLock? engineLock;

    /// <summary>The database, where it is PostgreSQL and open.</summary>
    public PostgresDatabase? Postgres => database as PostgresDatabase;

    private IDatabase Open => database ?? throw new StorageUnavailable("it is not open");

    /// <summary>Opens the database, unless it is open. Throws <see cref="AlreadyRunning"/> and <see cref="SchemaRefused"/>.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (database is not null)
        {
            return;
        }

        if (settings.Postgres is not { } connection)
        {
            database = SqliteDatabase.Open(settings.DataFolder, log);
            return;
        }

        var postgres = await PostgresDatabase.Open(connection);
        database = postgres;
        engineLock = settings.SharesDatabase ? await PostgresLock.Together(postgres, time) : await PostgresLock.Alone(postgres, time);
        engineLock.Lost.Register(life.StopApplication);
    }

    /// <summary>Stays open until everything else is disposed: grains still write while they stop.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<List<T>> Read<T>(string sql, Func<DbDataReader, T> row, params object[] values) => Open.Read(sql, row, values);

    public Task<int?> Change(int order, string sql, params object[] values) => Open.Change(order, sql, values);

    public Task Expunge() => Open.Expunge();

    /// <summary>Once, however many services it is.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref engineLock, null) is { } held)
        {
            await held.DisposeAsync();
        }

        switch (Interlocked.Exchange(ref database, null))
        {
            case IAsyncDisposable later:
                await later.DisposeAsync();
                break;
            case IDisposable now:
                now.Dispose();
                break;
        }
    }
}
