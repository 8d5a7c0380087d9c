namespace Orleans.Runtime;

/// <summary>A handle to a reminder, with which it is unregistered.</summary>
public interface IGrainReminder
{
    string ReminderName { get; }
}

/// <summary>Says when a reminder was due first, and when this tick was; all times are UTC.</summary>
[GenerateSerializer, Immutable]
public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
{
    [Id(0)] public DateTime FirstTickTime { get; } = firstTickTime;
    [Id(1)] public TimeSpan Period { get; } = period;
    [Id(2)] public DateTime CurrentTickTime { get; } = timeStamp;
}
