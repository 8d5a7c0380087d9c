using Orleans;

namespace Collab.Embedded;

/// <summary>When a reminder is due: at its start and every period after it, whatever was missed.</summary>
internal static class ReminderClock
{
    /// <summary>The first tick at or after <paramref name="now"/>, and after <paramref name="last"/>.</summary>
    public static DateTime Next(ReminderEntry entry, DateTime? last, DateTime now)
    {
        // Times are UTC even where a store has lost the kind.
        var start = DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc);
        var periods = now <= start ? 0 : ((now - start).Ticks + entry.Period.Ticks - 1) / entry.Period.Ticks;
        var next = start + (periods * entry.Period);
        return next > last || last is null ? next : last.Value + entry.Period;
    }
}
