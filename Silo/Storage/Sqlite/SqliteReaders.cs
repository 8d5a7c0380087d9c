using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Collab.Storage.Sqlite;

/// <summary>Connections that only read, and never checkpoint: two connections that do at one moment can corrupt the file.</summary>
internal sealed class SqliteReaders(string file) : IDisposable
{
    private const string Pragmas = "PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON";

    private readonly SemaphoreSlim places = new(Math.Max(4, 2 * Environment.ProcessorCount));
    private readonly ConcurrentBag<SqliteSession> idle = [];

    public async Task<T> Read<T>(Func<SqliteSession, T> query)
    {
        await places.WaitAsync();
        try
        {
            // SQLite reads synchronously, mostly from memory: to hand that to another thread costs more than the read.
            return Run(query);
        }
        catch (SqliteException error)
        {
            throw new StorageUnavailable(error.Message, error);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }

        places.Dispose();
    }

    private T Run<T>(Func<SqliteSession, T> query)
    {
        if (!idle.TryTake(out var session))
        {
            session = new(file, SqliteOpenMode.ReadOnly, Pragmas);
        }

        try
        {
            var answer = query(session);
            idle.Add(session);
            return answer;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
