namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Ask(Act act, PostDraft draft) => journal.Commit(act, (session, at) => session.Ask(draft, at));

    public Task<Outcome> Upvote(Act act, PostId post) => journal.Commit(act, (session, at) => session.Upvote(post, at));
}
