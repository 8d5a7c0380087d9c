using System.Data.Common;
using Npgsql;

namespace Collab.Storage.Postgres;

/// <summary>A PostgreSQL database that several processes may share.</summary>
internal sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    private readonly PostgresWriters writers;

    private PostgresDatabase(NpgsqlDataSource source) => (Source, writers) = (source, new(source));

    public NpgsqlDataSource Source { get; }

    public static async Task<PostgresDatabase> Open(string connectionString)
    {
        var source = PostgresSource.Create(connectionString);
        try
        {
            await PostgresSchema.Check(source);
            return new(source);
        }
        catch (NpgsqlException error)
        {
            await source.DisposeAsync();
            throw new StorageUnavailable(error.Message, error);
        }
        catch (SchemaRefused)
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public async Task<List<T>> Read<T>(string sql, Func<DbDataReader, T> row, params object[] values)
    {
        try
        {
            await using var command = Source.CreateCommand(sql);
            Add(command.Parameters, values);
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<T>();
            while (await reader.ReadAsync())
            {
                rows.Add(row(reader));
            }

            return rows;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or ObjectDisposedException)
        {
            throw new StorageUnavailable(error.Message, error);
        }
    }

    public Task<int?> Change(int order, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command.Parameters, values);
        return writers.Write(new(order, command));
    }

    /// <summary>Gives the space of overwritten rows free. The server's own log keeps them until it is recycled.</summary>
    public async Task Expunge()
    {
        try
        {
            await using var vacuum = Source.CreateCommand("VACUUM OrleansStorage");
            await vacuum.ExecuteNonQueryAsync();
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or ObjectDisposedException)
        {
            throw new StorageUnavailable(error.Message, error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await writers.DisposeAsync();
        await Source.DisposeAsync();
    }

    private static void Add(NpgsqlParameterCollection parameters, object[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(new() { Value = value });
        }
    }
}
