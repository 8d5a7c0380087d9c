namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Enter(Act act, Card card) => journal.Commit(act, (session, at) => session.Enter(card, at));
}
