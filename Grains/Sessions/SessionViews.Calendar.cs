namespace Collab.Sessions;

internal static partial class SessionViews
{
    private static readonly Facet InCalendar = new("calendar", static (session, _) => new CalendarView(session.Calendar.Sequence, session.Calendar.CancelledBecause));

    /// <summary>The entry that invitations carry: none before they are sent.</summary>
    public static CalendarEntry? Entry(Session session, GrainKey key) => session is { Life: { Phase: >= Phase.Scheduled, Plan: { } plan }, Calendar: var calendar }
        ? new($"{key.Id}.{key.Collective}@session.collab", calendar.Sequence, calendar.Changed, plan.Starts, plan.Ends, plan.Title, plan.Hearing, calendar.IsCancelled)
        : null;
}
