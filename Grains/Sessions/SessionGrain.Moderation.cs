namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Approve(Act act, PostId post) => journal.Commit(act, (session, at) => session.Approve(post, at));

    public Task<Outcome> Hide(Act act, PostId post, string reason) => journal.Commit(act, (session, at) => session.Hide(post, reason, at));

    public Task<Outcome> Unhide(Act act, PostId post) => journal.Commit(act, (session, at) => session.Unhide(post, at));

    public Task<Outcome> Flag(Act act, PostId post) => journal.Commit(act, (session, at) => session.Flag(post, at));

    public Task<Outcome> Erase(Act act, PostId post, string reason) => journal.Commit(act, (session, at) => session.Erase(post, reason, at));

    public Task<Outcome> Restore(Act act, PostId post) => journal.Commit(act, (session, at) => session.Restore(post, at));

    public Task<PostView?> Held(Actor reader, PostId post) => Task.FromResult(SessionViews.Held(journal.State, reader, post));
}
