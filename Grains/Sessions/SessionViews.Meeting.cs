namespace Collab.Sessions;

internal static partial class SessionViews
{
    private static IEnumerable<Facet> Meeting(Session session) => [Floor, .. session.Polls.All.Select(poll => Poll(poll.Id))];

    private static IEnumerable<Facet> TouchedInMeeting(SessionEvent happened, Session before) => happened switch
    {
        FloorEvent => [Floor],
        PollEvent poll => [Poll(poll.Poll)],
        _ => [],
    };
}
