namespace Collab.Sessions;

internal static partial class SessionViews
{
    /// <summary>What one person alone sees.</summary>
    public static MineView Mine(Session session, Actor actor)
    {
        var attendee = session.People.Find(actor);
        return new(
            attendee?.Place,
            AudienceOf(attendee?.Place),
            [.. attendee?.Votes ?? []],
            [.. session.Posts.Own(actor).Take(SessionLimits.Newest).Select(post => Show(post, session, Audience.Facilitator))]);
    }

    /// <summary>With whom somebody in this place hears; nobody outside hears anything.</summary>
    public static Audience? AudienceOf(Place? place) => place switch
    {
        null or Place.Waiting => null,
        Place.Facilitator => Audience.Facilitator,
        Place.Observing => Audience.Observer,
        _ => Audience.Participant,
    };
}
