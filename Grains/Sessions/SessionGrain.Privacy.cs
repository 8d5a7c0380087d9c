namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Forget(Act act, Actor actor) => journal.Commit(act, (session, at) => session.Forget(actor, at));
}
