using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

internal static partial class SessionViews
{
    private static readonly Facet DoorKeeping = new("door", static (session, audience) => audience == Audience.Facilitator ? Show(session.Door, session) : null);

    private static readonly Facet Ways = new("ways", static (session, _) => Show(session.Door));

    public static AttendeeView Show(Attendee attendee, Session session)
        => new(attendee.Actor, attendee.Card.Name, attendee.Card.Organisation, attendee.Card.Role, session.PlaceOf(attendee.Actor)!.Value, session.Safety.IsMuted(attendee.Actor));

    private static DoorView Show(Door door, Session session) => new(
        door.Code,
        door.IsLocked,
        door.NeedsApproval,
        door.IsAnonymousPaused,
        door.Settings,
        [.. session.People.Waiting.Where(actor => !session.Safety.IsRemoved(actor)).Take(SessionLimits.Waiting).Select(actor => Show(session.People[actor], session))]);

    private static WaysView Show(Door door) => new(
        door.Settings.Posts,
        door.Settings.Names,
        door.Settings.Minutes,
        door.TakesAnonymous(),
        door.NeedsApproval,
        door.Settings.IsSafeSpace);

    private static PeopleView Show(Attendance people, Door door) => new(
        people.Admitted,
        people.Organisations.Count,
        [.. door.Observers.Select(observer => new ObserverView(observer.Name, observer.Organisation, people.Find(observer.Actor) is not null))]);

    /// <summary>Those who hear something else from now on, or nothing any more.</summary>
    private static ImmutableArray<Actor> Moved(Session before, Entry<SessionEvent> entry, Session after)
        => [.. entry.Events.SelectMany(happened => MayMove(happened, entry.By, before)).Distinct()
            .Where(actor => before.PlaceOf(actor) is { } place && place != after.PlaceOf(actor))];

    private static IEnumerable<Actor> MayMove(SessionEvent happened, Actor by, Session before) => happened switch
    {
        PlaceGiven given => [given.Guest],
        RoleChanged changed => [changed.Whom],
        TakenOver => [by],
        FacilitatorReplaced replaced => [replaced.From, replaced.To],
        SeatFilled filled => [filled.Guest],
        SeatFreed freed => [freed.Guest],
        SeatRemoved gone => before.Seats.Find(gone.Seat)?.People() ?? [],
        SeatSet set => Sessions.Seat.Named(set.Plan).Union(before.Seats.Find(set.Seat)?.People() ?? []),
        Removed removed => [removed.Whom],
        SessionRevised revised => revised.Plan.Facilitators.Union(before.Life.Plan!.Facilitators),
        _ => [],
    };
}
