using Orleans.Runtime;

namespace Orleans;

/// <summary>Where reminders are kept.</summary>
public interface IReminderTable
{
    Task StartAsync(CancellationToken cancellationToken = default);

    Task<ReminderTableData> ReadRows(GrainId grainId);

    /// <summary>Reads the rows whose grain hash is above <paramref name="begin"/> and at most <paramref name="end"/>; the range may wrap around, and (0, 0) is all.</summary>
    Task<ReminderTableData> ReadRows(uint begin, uint end);

    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

    /// <summary>Writes a row whatever was there, and answers its new e-tag.</summary>
    Task<string?> UpsertRow(ReminderEntry entry);

    /// <summary>Removes a row if it still has this e-tag, and answers whether it did.</summary>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);
}
