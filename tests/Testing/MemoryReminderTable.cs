using System.Collections.Concurrent;
using Orleans;
using Orleans.Runtime;

namespace Collab.Testing;

/// <summary>Keeps reminders in memory; given to a second host, it is what survives a restart.</summary>
public sealed class MemoryReminderTable : IReminderTable
{
    private readonly ConcurrentDictionary<(GrainId, string), ReminderEntry> rows = new();
    private int version;

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Read(row => row.GrainId == grainId);

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Read(row => row.GrainId.GetUniformHashCode() is var hash
        && (begin < end ? hash > begin && hash <= end : hash > begin || hash <= end));

    private Task<ReminderTableData> Read(Func<ReminderEntry, bool> chosen)
        => Task.FromResult(new ReminderTableData(rows.Values.Where(chosen)));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
        => Task.FromResult(rows.GetValueOrDefault((grainId, reminderName)));

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        var etag = $"{Interlocked.Increment(ref version)}";
        rows[(entry.GrainId, entry.ReminderName)] = new()
        {
            GrainId = entry.GrainId,
            ReminderName = entry.ReminderName,
            StartAt = entry.StartAt,
            Period = entry.Period,
            ETag = etag,
        };
        return Task.FromResult<string?>(etag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
        => Task.FromResult(rows.TryGetValue((grainId, reminderName), out var row) && row.ETag == eTag
            && rows.TryRemove(new((grainId, reminderName), row)));

    /// <summary>Part of the interface on Orleans only.</summary>
    public Task TestOnlyClearTable()
    {
        rows.Clear();
        return Task.CompletedTask;
    }
}
