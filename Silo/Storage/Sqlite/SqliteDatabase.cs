using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Collab.Storage.Sqlite;

/// <summary>The database in a data folder: one writer, several readers, and no other process.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    public const string FileName = "collab.db";

    private const string Pragmas = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA fullfsync = ON;
        PRAGMA checkpoint_fullfsync = ON;
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA busy_timeout = 250;
        PRAGMA cache_size = -16384;
        PRAGMA secure_delete = ON;
        """;

    private readonly DataFolder folder;
    private readonly SqliteWriter writer;
    private readonly SqliteReaders readers;

    private SqliteDatabase(DataFolder folder, ILogger logger)
    {
        var file = folder.PrivateFile(FileName);
        this.folder = folder;
        writer = new(() => OpenForWriting(file), logger);
        readers = new(file);
    }

    public static SqliteDatabase Open(string path, ILogger<SqliteDatabase> logger)
    {
        var folder = DataFolder.Claim(path);
        try
        {
            return new(folder, logger);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public Task<List<T>> Read<T>(string sql, Func<DbDataReader, T> row, params object[] values)
        => readers.Read(session => session.Query(sql, row, values));

    public Task<int?> Change(int order, string sql, params object[] values)
        => Write(session => session.Query(sql, row => row.GetInt32(0), values) is [var version] ? version : (int?)null);

    /// <summary>Does something on the connection that writes, within a transaction that others may share.</summary>
    public Task<T> Write<T>(Func<SqliteSession, T> change) => writer.Write(change);

    /// <summary>Lets go of every byte that was overwritten or deleted so far: the file holds zeros there, and the log starts over.</summary>
    public Task Expunge() => writer.Expunge();

    // Readers first: the last connection to close moves the log into the database, and only the writer may.
    public void Dispose()
    {
        readers.Dispose();
        writer.Dispose();
        folder.Dispose();
    }

    private static SqliteSession OpenForWriting(string file)
    {
        var session = new SqliteSession(file, SqliteOpenMode.ReadWrite, Pragmas);
        try
        {
            Migrate(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static void Migrate(SqliteSession session)
    {
        var version = session.Query("PRAGMA user_version", row => row.GetInt32(0))[0];
        foreach (var (number, sql) in Migrations.Sqlite.After(version))
        {
            session.Run(string.Create(CultureInfo.InvariantCulture, $"BEGIN IMMEDIATE; {sql} PRAGMA user_version = {number}; COMMIT"));
        }
    }
}
