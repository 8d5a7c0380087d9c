namespace Collab.Notices;

/// <summary>
/// Which notices go as a mail at once even to who takes a daily digest: those that carry an entry for the reader's calendar
/// (invitation, change, cancellation), because a calendar that is a night behind sends people to a room where nobody is; and those
/// about a session that begins within a day, because by the digest's hour there may be nothing left to come to. All else waits.
/// </summary>
internal static class Urgency
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(1);

    public static bool IsUrgent(this NoticePlan plan, SessionFacts? session, DateTimeOffset now)
        => session is not null && (session.IsForCalendar(plan.Asks) || (session.Starts - now <= Near && now < session.Ends));
}
