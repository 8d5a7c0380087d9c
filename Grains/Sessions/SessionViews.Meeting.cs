namespace Collab.Sessions;

internal static partial class SessionViews
{
    private static IEnumerable<Facet> Meeting(Session session) =>
    [
        Floor,
        InCalendar,
        Reports,
        .. session.Polls.All.Select(poll => Poll(poll.Id)),
        .. session.Decisions.All.Select(decision => Decision(decision.Id)),
    ];

    private static IEnumerable<Facet> TouchedInMeeting(SessionEvent happened, Session before) => happened switch
    {
        FloorEvent => [Floor],
        PollEvent poll => [Poll(poll.Poll), .. before.Decisions.All.Where(decision => decision.Draft.Poll == poll.Poll).Select(decision => Decision(decision.Id))],
        ProxyEvent proxy => [Seat(proxy.Seat)],
        DecisionEvent decision => [Decision(decision.Decision)],
        ActionEvent action => before.Decisions.Find(action.Action) is { } found ? [Decision(found.Decision)] : [],
        MinutesApproved => [Session],
        Muted or Removed => [Floor],
        SafetyEvent => [Reports],
        SessionCancelled => [Session, InCalendar],
        _ => [],
    };
}
