namespace Orleans;

/// <summary>One reminder as it is kept: whom to wake, first when, and how often; times are UTC.</summary>
[GenerateSerializer]
public sealed class ReminderEntry
{
    [Id(0)] public GrainId GrainId { get; set; }
    [Id(1)] public string ReminderName { get; set; } = null!;
    [Id(2)] public DateTime StartAt { get; set; }
    [Id(3)] public TimeSpan Period { get; set; }
    [Id(4)] public string? ETag { get; set; }
}

/// <summary>Rows of the reminder table.</summary>
[GenerateSerializer]
public sealed class ReminderTableData(IEnumerable<ReminderEntry> list)
{
    [Id(0)] public IList<ReminderEntry> Reminders { get; } = [.. list];
}

/// <summary>Where reminders are kept.</summary>
public interface IReminderTable
{
    Task StartAsync(CancellationToken cancellationToken = default);
    Task<ReminderTableData> ReadRows(GrainId grainId);
    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

    /// <summary>Reads the rows whose grain hash is above <paramref name="begin"/> and at most <paramref name="end"/>; the range may wrap around, and (0, 0) is all.</summary>
    Task<ReminderTableData> ReadRows(uint begin, uint end);

    /// <summary>Writes a row whatever was there, and answers its new e-tag.</summary>
    Task<string?> UpsertRow(ReminderEntry entry);

    /// <summary>Removes a row if it still has this e-tag, and answers whether it did.</summary>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);
}
