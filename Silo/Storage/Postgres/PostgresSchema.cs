using System.Globalization;
using Npgsql;

namespace Collab.Storage.Postgres;

/// <summary>Which schema a database has, and how it gets the newest. Only an operator's command changes it: others may be using it.</summary>
internal static class PostgresSchema
{
    public static async Task Migrate(string connectionString)
    {
        await using var source = PostgresSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Run(connection, "SELECT pg_advisory_xact_lock(hashtextextended('collab/schema', 0))");
        await Run(connection, "CREATE TABLE IF NOT EXISTS CollabSchema (Version integer NOT NULL)");
        foreach (var (number, sql) in Migrations.Postgres.After(await Version(connection)))
        {
            await Run(connection, sql);
            await Run(connection, string.Create(CultureInfo.InvariantCulture, $"DELETE FROM CollabSchema; INSERT INTO CollabSchema VALUES ({number})"));
        }

        await transaction.CommitAsync();
    }

    /// <summary>Throws <see cref="SchemaRefused"/> if the database does not have the newest schema.</summary>
    public static async Task Check(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        var version = await Version(connection);
        if (Migrations.Postgres.After(version).Any())
        {
            throw SchemaRefused.Older(version, Migrations.Postgres.Newest);
        }
    }

    private static async Task<int> Version(NpgsqlConnection connection)
    {
        await using var exists = new NpgsqlCommand("SELECT to_regclass('CollabSchema') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync() is false)
        {
            return 0;
        }

        await using var read = new NpgsqlCommand("SELECT max(Version) FROM CollabSchema", connection);
        return await read.ExecuteScalarAsync() as int? ?? 0;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
