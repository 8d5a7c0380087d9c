namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<MinutesView?> Minutes(Actor reader, Circle otherwise) => Task.FromResult(SessionViews.Minutes(journal.State, reader, otherwise));

    public Task<Outcome> Annotate(Act act, Text words) => journal.Commit(act, (session, at) => session.Annotate(words, at));

    public Task<Outcome> ApproveMinutes(Act act)
        => Noticed(() => listing.Keep(() => journal.Commit(act, (session, at) => session.ApproveMinutes(at))));
}
