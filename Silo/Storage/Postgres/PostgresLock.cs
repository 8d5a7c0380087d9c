using Npgsql;

namespace Collab.Storage.Postgres;

/// <summary>
/// Keeps two engines from one database: the single-process engine holds this lock alone, silos hold it together.
/// It is taken again when the server comes back.
/// </summary>
internal sealed class PostgresLock : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new(), lost = new();
    private readonly NpgsqlDataSource source;
    private readonly TimeProvider time;
    private readonly string take;
    private NpgsqlConnection? connection;
    private Task keeping = Task.CompletedTask;

    private PostgresLock(PostgresDatabase database, TimeProvider time, string take) => (source, this.time, this.take) = (database.Source, time, take);

    /// <summary>Cancelled when somebody else took the lock while the server was away: this process must stop.</summary>
    public CancellationToken Lost => lost.Token;

    public static Task<PostgresLock> Alone(PostgresDatabase database, TimeProvider time) => Take(database, time, "pg_try_advisory_lock");

    public static Task<PostgresLock> Together(PostgresDatabase database, TimeProvider time) => Take(database, time, "pg_try_advisory_lock_shared");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await keeping;
        await Close();
        stop.Dispose();
        lost.Dispose();
    }

    private static async Task<PostgresLock> Take(PostgresDatabase database, TimeProvider time, string function)
    {
        var taken = new PostgresLock(database, time, $"SELECT {function}(hashtextextended('collab/engine', 0))");
        if (!await taken.TryTake())
        {
            await taken.DisposeAsync();
            var settings = new NpgsqlConnectionStringBuilder(database.Source.ConnectionString);
            throw new AlreadyRunning($"the PostgreSQL database {settings.Database} on {settings.Host}");
        }

        taken.keeping = Task.Run(taken.Keep);
        return taken;
    }

    private async Task<bool> TryTake()
    {
        await Close();
        connection = await source.OpenConnectionAsync(stop.Token);
        await using var command = new NpgsqlCommand(take, connection);
        return await command.ExecuteScalarAsync(stop.Token) is true;
    }

    private async Task Keep()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                // Nobody notifies: this ends when the connection breaks, and with it the lock.
                await connection!.WaitAsync(stop.Token);
            }
            catch (Exception)
            {
                await TakeAgain();
            }
        }
    }

    private async Task TakeAgain()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await TryTake())
                {
                    await stop.CancelAsync();
                    await lost.CancelAsync();
                }

                return;
            }
            catch (Exception)
            {
                // The server is still away.
                await Task.Delay(TimeSpan.FromSeconds(1), time, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <summary>Frees the lock: the pool would keep it, with the connection, until somebody uses that again.</summary>
    private async Task Close()
    {
        if (connection is not { } open)
        {
            return;
        }

        connection = null;
        await using (open)
        {
            try
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", open);
                await command.ExecuteNonQueryAsync();
            }
            catch (Exception error) when (error is NpgsqlException or InvalidOperationException)
            {
                // A broken connection has freed it.
            }
        }
    }
}
