namespace Collab.Sessions;

internal static partial class SessionViews
{
    /// <summary>The minutes for one reader; none for whom the door does not let read them, or before the session was live.</summary>
    public static MinutesView? Minutes(Session session, Actor reader, Circle otherwise)
        => session.CircleOf(reader, otherwise) is var circle && circle <= session.Door.Settings.Minutes && session.Life is { Plan: { } plan, LiveAt: { } began }
            ? Minutes(session, plan, began, AudienceOf(circle))
            : null;

    /// <summary>Whole for every reader: those who spoke knew how far the minutes reach. Only names go as far as each one chose.</summary>
    private static MinutesView Minutes(Session session, SessionPlan plan, DateTimeOffset began, Audience audience) => new(
        plan.Kind,
        plan.Title,
        plan.Languages,
        began,
        session.Minutes.Ended,
        [.. Attendance(session, audience)],
        [.. session.Door.Observers.Where(observer => session.People.Find(observer.Actor) is not null).Select(observer => observer.Name)],
        [.. session.Agenda.Items.Select(item => new MinutesItem(item.Id, item.Plan.Kind, item.Plan.Title, item.Plan.Presenter, item.Began, item.Ended))],
        Show(session.Posts.Ledger),
        Balance(session.Floor),
        [.. session.Polls.All.Where(poll => poll.Phase != PollPhase.Draft).Select(poll => Minute(poll, session, audience))],
        [.. session.Decisions.All.Select(decision => Show(decision, session, audience))],
        [.. session.Minutes.Annotations.Select(added => new AnnotationView(added.Words, NameOf(added.By, session, audience), added.At))],
        session.Minutes.Approval is { } approval ? new(NameOf(approval.By, session, audience), approval.At) : null,
        [PollNotes.NotConsent, PollNotes.SilenceIsNotAgreement]);

    /// <summary>Attendance by organisation; names by choice. Observers stand apart, and who waited outside did not come.</summary>
    private static IEnumerable<AttendanceLine> Attendance(Session session, Audience audience)
        => session.People.Attendees.Values
            .Where(attendee => attendee.Place is not (Place.Waiting or Place.Observing))
            .GroupBy(attendee => attendee.Card.Organisation.Trim())
            .OrderBy(organisation => organisation.Key, StringComparer.Ordinal)
            .Select(organisation => new AttendanceLine(
                organisation.Key,
                organisation.Count(),
                [.. organisation.Select(attendee => NameOf(attendee.Actor, session, audience)).OfType<string>().Order(StringComparer.Ordinal)]));

    private static MinutesPoll Minute(Poll poll, Session session, Audience audience) => new(
        Show(poll, session, audience),
        IsShownToAll(poll) && audience != Audience.Observer ? Stances(poll, session) : []);

    /// <summary>Whoever reads from outside sees at most what an observer does.</summary>
    private static Audience AudienceOf(Circle circle) => circle switch
    {
        Circle.Facilitators => Audience.Facilitator,
        Circle.Participants => Audience.Participant,
        _ => Audience.Observer,
    };
}
