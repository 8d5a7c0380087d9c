using Orleans;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>A grain's handle to its reminder, as it was when it was written or read.</summary>
internal sealed record Reminder(GrainId Grain, string ReminderName, string ETag) : IGrainReminder
{
    public static Reminder Of(ReminderEntry entry) => new(entry.GrainId, entry.ReminderName, entry.ETag!);
}
