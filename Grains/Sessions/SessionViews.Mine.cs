using System.Collections.Immutable;

namespace Collab.Sessions;

internal static partial class SessionViews
{
    /// <summary>What one person alone sees.</summary>
    public static MineView Mine(Session session, Actor actor)
    {
        var attendee = session.People.Find(actor);
        return new MineView(
            session.PlaceOf(actor),
            AudienceOf(session.PlaceOf(actor)),
            [.. attendee?.Votes ?? []],
            [.. session.Posts.Own(actor).Take(SessionLimits.Newest).Select(post => ShowOwn(post, session))])
            .WithSeat(session, actor)
            .WithFloor(session, actor)
            .WithVotes(session, actor)
            .WithActions(session, actor)
            .WithSafety(session, actor);
    }

    /// <summary>With whom somebody in this place hears; nobody outside hears anything.</summary>
    public static Audience? AudienceOf(Place? place) => place switch
    {
        null or Place.Waiting => null,
        Place.Facilitator => Audience.Facilitator,
        Place.Observing => Audience.Observer,
        _ => Audience.Participant,
    };

    /// <summary>Those who came in and were not sent out again: for the facilitator alone.</summary>
    public static ImmutableArray<AttendeeView> Attendees(Session session, Actor reader, Actor? after) => !session.Facilitates(reader) ? [] :
    [
        .. session.People.Attendees.Values
            .Where(attendee => !session.Safety.IsRemoved(attendee.Actor))
            .OrderBy(attendee => attendee.Actor.Value, StringComparer.Ordinal)
            .SkipWhile(attendee => string.CompareOrdinal(attendee.Actor.Value, after?.Value) <= 0)
            .Take(SessionLimits.Page)
            .Select(attendee => Show(attendee, session)),
    ];
}
