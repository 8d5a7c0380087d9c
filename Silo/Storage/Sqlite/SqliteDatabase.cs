using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Collab.Storage.Sqlite;

/// <summary>The database in a data folder: one writer, several readers, and no other process.</summary>
internal sealed class SqliteDatabase : IDisposable
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

    /// <summary>Makes a change in a transaction that it may share with others, and answers when that is on the disk.</summary>
    public Task<T> Write<T>(Func<SqliteSession, T> change) => writer.Write(change);

    public Task<T> Read<T>(Func<SqliteSession, T> query) => readers.Read(query);

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
