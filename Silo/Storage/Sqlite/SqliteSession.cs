using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Collab.Storage.Sqlite;

/// <summary>One connection and the statements prepared on it, for one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int PagesWritten = 9; // SQLITE_DBSTATUS_CACHE_WRITE

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    public SqliteSession(string file, SqliteOpenMode mode, string pragmas)
    {
        // Pooled connections would be opened again with settings that are not ours.
        connection = new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            Run(pragmas);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>How many pages this connection has written since it was last asked.</summary>
    public int TakePagesWritten()
    {
        _ = raw.sqlite3_db_status(connection.Handle, PagesWritten, out var pages, out _, resetFlg: 1);
        return pages;
    }

    /// <summary>Runs a script once, without keeping it.</summary>
    public void Run(string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a constant statement with its values $1, $2 …, and answers how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>Runs a constant statement, and reads the rows that it answers, with its values $1, $2 ….</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new($"${i}", null));
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] is ReadOnlyMemory<byte> bytes ? Whole(bytes) : values[i];
        }

        return command;
    }

    /// <summary>The array of which these bytes are all; else a copy.</summary>
    private static byte[] Whole(ReadOnlyMemory<byte> bytes)
        => MemoryMarshal.TryGetArray(bytes, out var part) && part.Array is { } all && all.Length == part.Count ? all : bytes.ToArray();
}
