using System.Globalization;
using Collab.Notices;
using Collab.People;
using Collab.Templates;

namespace Collab.Sessions;

/// <summary>
/// The notices that a session prepares for those who hold its seats, and for who is to do something because of it: they wait among the
/// collective's notices, where coordinators see, change or turn off each of them. Their ids are short, because they stand in the
/// addresses to which servers report.
/// </summary>
internal static class SessionNotices
{
    /// <summary>Changes rarely come alone: one notice tells of those that follow each other.</summary>
    private static readonly TimeSpan Settling = Joining.Span;

    /// <summary>So long before a session its first reminder goes out.</summary>
    public static readonly TimeSpan FirstReminder = TimeSpan.FromDays(1);

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Earlier changes whose notice may still wait.</summary>
    private const int Changes = 3;

    public static NoticeId Invitation(string session) => new($"{session}-i");

    /// <param name="number">Of those who came to speak for organisations after the invitation, in the order of their coming.</param>
    public static NoticeId LateInvitation(string session, int number) => new($"{session}-i{number}");

    public static NoticeId Change(string session, int sequence) => new($"{session}-c{sequence}");

    public static NoticeId Cancellation(string session) => new($"{session}-x");

    /// <param name="round">See <see cref="Calendar.Round"/>.</param>
    public static NoticeId DayBefore(string session, int round = 0) => new($"{session}-d{Suffix(round)}");

    /// <param name="round">See <see cref="Calendar.Round"/>.</param>
    public static NoticeId HourBefore(string session, int round = 0) => new($"{session}-h{Suffix(round)}");

    public static NoticeId Minutes(string session) => new($"{session}-m");

    /// <param name="due">One notice reminds everybody who has something to do by that day.</param>
    public static NoticeId ActionsDue(string session, DateOnly due) => new(string.Create(CultureInfo.InvariantCulture, $"{session}-a{due:yyMMdd}"));

    /// <summary>The notices of a kind that may have been prepared by now; of changes the newest.</summary>
    public static IEnumerable<NoticeId> Of(SessionNotice kind, Session session, string id) => kind switch
    {
        SessionNotice.Invitation => Enumerable.Range(1, session.Joinings.Count).Select(number => LateInvitation(id, number)).Prepend(Invitation(id)),
        SessionNotice.Changes => Enumerable.Range(1, session.Calendar.Sequence).TakeLast(Changes + 1).Select(sequence => Change(id, sequence)).Append(Cancellation(id)),
        SessionNotice.DayBefore => Rounds(session).Select(round => DayBefore(id, round)),
        SessionNotice.HourBefore => Rounds(session).Select(round => HourBefore(id, round)),
        SessionNotice.Minutes => [Minutes(id)],
        _ => Dues(session).Select(due => ActionsDue(id, due)),
    };

    /// <summary>
    /// What there should be now; a notice without a wish ends as long as it waits. A change in the very moment of the invitation
    /// is told as well: nobody knows which of both came first.
    /// </summary>
    /// <param name="told">When people were told that there is a session; none as long as they were not.</param>
    /// <param name="invited">When that was by an invitation; whoever came to speak for an organisation after it gets one of their own.</param>
    public static IEnumerable<WishedNotice> Of(Session session, string id, DateTimeOffset? told, DateTimeOffset? invited = null)
    {
        if (session is not { Calendar: { Announced: { } announced } calendar, Life: { Plan: { } plan } life })
        {
            yield break;
        }

        var isAhead = !calendar.IsCancelled && life.Phase < Phase.Live;
        yield return new(Invitation(id), Tells(SessionNotice.Invitation) && !announced.IsKnown ? Wish("session-invitation", announced.At, Patience(announced, plan), plan.Starts) : null);
        for (var number = Math.Max(1, session.Joinings.Count - Changes); number <= session.Joinings.Count; number++)
        {
            var joining = session.Joinings[number - 1];
            Many<PersonId> late = [.. Late(session, joining, invited)];
            yield return new(LateInvitation(id, number), Tells(SessionNotice.Invitation) && !late.Items.IsEmpty ? To(late, Wish("session-invitation", joining.Began, Settling, plan.Starts)) : null);
        }

        foreach (var round in Rounds(session))
        {
            yield return new(DayBefore(id, round), Tells(SessionNotice.DayBefore) && round == calendar.Round ? Reminder(FirstReminder) : null);
            yield return new(HourBefore(id, round), Tells(SessionNotice.HourBefore) && round == calendar.Round ? Reminder(Hour) : null);
        }

        for (var sequence = Math.Max(announced.Sequence + 1, calendar.Sequence - Changes); sequence <= calendar.Sequence; sequence++)
        {
            var isToTell = Tells(SessionNotice.Changes) && sequence == calendar.Sequence && told <= calendar.Changed;
            yield return new(Change(id, sequence), isToTell ? Wish("session-changed", calendar.Changed, Settling, plan.Starts) : null);
        }

        if (calendar.IsCancelled && told <= calendar.Changed)
        {
            yield return new(Cancellation(id), session.Tells(SessionNotice.Changes) ? Wish("session-cancelled", calendar.Changed, Settling, plan.Starts, NoticeAsks.Nothing) : null);
        }

        if (session.Minutes.Approval is { } approval)
        {
            yield return new(Minutes(id), session.Tells(SessionNotice.Minutes) ? Wish("session-minutes", approval.At, Settling, approval.At.AddDays(7), NoticeAsks.Acknowledge) : null);
        }

        foreach (var due in Dues(session))
        {
            Many<PersonId> owners = [.. Owners(session, due)];
            yield return new(ActionsDue(id, due), session.Tells(SessionNotice.Actions) && !owners.Items.IsEmpty ? To(owners, ActionsReminder(due)) : null);
        }

        bool Tells(SessionNotice kind) => isAhead && session.Tells(kind);

        AutomaticNotice Reminder(TimeSpan before) => Wish("session-reminder", plan.Starts - before, TimeSpan.Zero, plan.Starts - before);

        AutomaticNotice ActionsReminder(DateOnly due) => Wish("action-due", At(due.AddDays(-DecisionLimits.ReminderDays)), Hour, At(due), NoticeAsks.Nothing);

        AutomaticNotice Wish(string starter, DateTimeOffset due, TimeSpan grace, DateTimeOffset latest, NoticeAsks asks = NoticeAsks.Coming) => new(
            new(NoticeClass.Service, Starter.Find(starter)!.Words, NoticeAudience.Nobody with { Seated = id }, id, asks),
            due,
            grace,
            latest);
    }

    /// <summary>Those whose reminders may still wait, and the one that is now.</summary>
    private static IEnumerable<int> Rounds(Session session) => Enumerable.Range(0, session.Calendar.Round + 1).TakeLast(Changes + 1);

    private static string Suffix(int round) => round == 0 ? "" : round.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<PersonId> Late(Session session, Joining joining, DateTimeOffset? invited) => joining.People
        .Where(one => one.Value >= invited && session.Seats.SeatOf(one.Key) is { } seat && seat.MaySpeak(one.Key))
        .Select(one => PersonId.From(one.Key)).OfType<PersonId>().OrderBy(person => person.Value, StringComparer.Ordinal);

    private static IEnumerable<DateOnly> Dues(Session session) => session.Decisions.Actions.Select(action => action.Due).Distinct().Order();

    private static IEnumerable<PersonId> Owners(Session session, DateOnly due) => session.Decisions.Open()
        .Where(action => action.Due == due)
        .Select(action => PersonId.From(action.Owner)).OfType<PersonId>().Distinct().OrderBy(person => person.Value, StringComparer.Ordinal);

    private static DateTimeOffset At(DateOnly day) => new(day, DecisionLimits.ReminderTime, TimeSpan.Zero);

    private static AutomaticNotice To(Many<PersonId> people, AutomaticNotice wish)
        => wish with { Plan = wish.Plan with { Audience = NoticeAudience.Nobody with { People = people } } };

    /// <summary>An hour for a session that is a day ahead or more, less for one that is near.</summary>
    private static TimeSpan Patience(Announcement announced, SessionPlan plan)
        => TimeSpan.FromTicks(Math.Clamp((plan.Starts - announced.At).Ticks / 24, 0, Hour.Ticks));
}

/// <summary>A notice that a session prepares.</summary>
/// <param name="Wish">None where it is not to go out any more.</param>
internal sealed record WishedNotice(NoticeId Id, AutomaticNotice? Wish);
