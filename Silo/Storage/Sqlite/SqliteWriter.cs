using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Collab.Storage.Sqlite;

/// <summary>
/// The one thread and the one connection that write and checkpoint. Changes that wait together are committed
/// together, and nobody is answered before the commit is on the disk.
/// </summary>
internal sealed partial class SqliteWriter : IDisposable
{
    private const int MostChanges = 256;
    private const int LogIsGrown = 4_000, LogIsLong = 16_000; // pages of 4 KiB

    private readonly BlockingCollection<SqliteChange> pending = [];
    private readonly ConcurrentQueue<TaskCompletionSource> expunging = new();
    private readonly Func<SqliteSession> open;
    private readonly ILogger logger;
    private readonly Thread thread;
    private SqliteSession? session;
    private int pagesSinceCheckpoint;

    public SqliteWriter(Func<SqliteSession> open, ILogger logger)
    {
        (this.open, this.logger, session) = (open, logger, open());
        thread = new(Run) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    public Task<T> Write<T>(Func<SqliteSession, T> change)
    {
        var waiting = new SqliteChange<T>(change);
        try
        {
            pending.Add(waiting);
        }
        catch (InvalidOperationException)
        {
            waiting.Fail(new("it is closed"));
        }

        return waiting.Committed;
    }

    /// <summary>
    /// Empties the log, after everything that was written before: no old page is left in it. Where readers are in the way
    /// this is <see cref="StorageUnavailable"/>, and to be asked again.
    /// </summary>
    public async Task Expunge()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        expunging.Enqueue(done);
        await Write(_ => true);
        await done.Task;
    }

    /// <summary>Writes what is pending, then closes the connection.</summary>
    public void Dispose()
    {
        pending.CompleteAdding();
        thread.Join();
    }

    private void Run()
    {
        var batch = new List<SqliteChange>(MostChanges);
        foreach (var first in pending.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostChanges && pending.TryTake(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
            Checkpoint();
            Truncate();
        }

        session?.Dispose();
    }

    private void Commit(List<SqliteChange> batch)
    {
        try
        {
            session ??= open();
            session.Execute("BEGIN IMMEDIATE");
            batch.ForEach(change => change.Apply(session));
            session.Execute("COMMIT");
        }
        catch (Exception error)
        {
            Recover(error);
            batch.ForEach(change => change.Fail(new(error.Message, error)));
            return;
        }

        batch.ForEach(change => change.Answer());
    }

    private void Recover(Exception error)
    {
        // A full disk leaves the connection as it was, and a checkpoint may make room in the log. After anything else
        // a new connection is safer: one that was opened on a read-only disk never writes.
        if (error is SqliteException { SqliteErrorCode: raw.SQLITE_FULL } && RolledBack())
        {
            pagesSinceCheckpoint = LogIsGrown;
            return;
        }

        LogReopening(logger, error);
        session?.Dispose();
        session = null;
    }

    private bool RolledBack()
    {
        try
        {
            return session is { InTransaction: false } || session?.Execute("ROLLBACK") is not null;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Moves the log into the database when it has grown; if readers have kept it from starting over for long, after the last of them.</summary>
    private void Checkpoint()
    {
        pagesSinceCheckpoint += session?.TakePagesWritten() ?? 0;
        if (session is null || pagesSinceCheckpoint < LogIsGrown)
        {
            return;
        }

        try
        {
            pagesSinceCheckpoint = 0;
            var pagesInLog = session.Query("PRAGMA wal_checkpoint(PASSIVE)", row => row.GetInt32(1))[0];
            if (pagesInLog >= LogIsLong)
            {
                session.Query("PRAGMA wal_checkpoint(RESTART)", row => row.GetInt32(0));
            }
        }
        catch (Exception error)
        {
            // Nothing is lost: everything is in the log, and a later commit tries again.
            LogCheckpointFailed(logger, error);
        }
    }

    private void Truncate()
    {
        while (expunging.TryDequeue(out var done))
        {
            try
            {
                if (session?.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt32(0)) is not [0])
                {
                    throw new StorageUnavailable("the log is still being read");
                }

                done.SetResult();
            }
            catch (Exception error)
            {
                done.SetException(error as StorageUnavailable ?? new StorageUnavailable(error.Message, error));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A write failed; the database will be opened again")]
    private static partial void LogReopening(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The write-ahead log could not be moved into the database; it will be tried again")]
    private static partial void LogCheckpointFailed(ILogger logger, Exception error);
}
