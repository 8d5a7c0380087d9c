namespace Orleans;

/// <summary>Rows of the reminder table.</summary>
[GenerateSerializer]
public sealed class ReminderTableData(IEnumerable<ReminderEntry> list)
{
    [Id(0)]
    public IList<ReminderEntry> Reminders { get; } = [.. list];
}
