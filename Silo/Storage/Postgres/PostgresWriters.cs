using System.Threading.Channels;
using Npgsql;

namespace Collab.Storage.Postgres;

/// <summary>A few connections that write. Changes that wait together are committed together, in one round trip.</summary>
internal sealed class PostgresWriters : IAsyncDisposable
{
    private const int Connections = 4, MostChanges = 64;

    private readonly Channel<PostgresChange> pending = Channel.CreateUnbounded<PostgresChange>();
    private readonly NpgsqlDataSource source;
    private readonly Task loops;

    public PostgresWriters(NpgsqlDataSource source)
    {
        this.source = source;
        loops = Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(Run)));
    }

    public Task<int?> Write(PostgresChange change)
    {
        if (!pending.Writer.TryWrite(change))
        {
            change.Fail(new("it is closed"));
        }

        return change.Committed;
    }

    /// <summary>Writes what is pending, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        pending.Writer.TryComplete();
        await loops;
    }

    private async Task Run()
    {
        var changes = new List<PostgresChange>(MostChanges);
        while (await pending.Reader.WaitToReadAsync())
        {
            while (changes.Count < MostChanges && pending.Reader.TryRead(out var next))
            {
                changes.Add(next);
            }

            await Commit(changes);
            changes.Clear();
        }
    }

    private async Task Commit(List<PostgresChange> changes)
    {
        try
        {
            await Execute(changes);
        }
        catch (Exception error)
        {
            changes.ForEach(change => change.Fail(new(error.Message, error)));
            return;
        }

        changes.ForEach(change => change.Answer());
    }

    private async Task Execute(List<PostgresChange> changes)
    {
        // Everybody locks rows in one order, so that no two batches wait for each other.
        changes.Sort((one, other) => one.Order.CompareTo(other.Order));
        await using var batch = source.CreateBatch();
        changes.ForEach(change => batch.BatchCommands.Add(change.Command));
        await using var reader = await batch.ExecuteReaderAsync();
        foreach (var change in changes)
        {
            change.Version = await reader.ReadAsync() ? reader.GetInt32(0) : null;
            await reader.NextResultAsync();
        }
    }
}
