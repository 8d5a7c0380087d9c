namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Ask(Act act, PostDraft draft) => journal.Commit(act, (session, at) => session.Ask(draft, at));

    public Task<Outcome> AskFor(Act act, Actor caller, PostDraft draft) => journal.Commit(act, (session, at) => session.AskFor(caller, draft, at));

    public Task<Outcome> AskAnonymously(Act act, Actor asker, PostDraft draft)
        => journal.Commit(act, (session, at) => session.AskAnonymously(draft, asker, presence.Crowd(session), at));

    public Task<Outcome> Upvote(Act act, PostId post) => journal.Commit(act, (session, at) => session.Upvote(post, at));

    public Task<Outcome> UpvoteFor(Act act, Actor caller, PostId post) => journal.Commit(act, (session, at) => session.UpvoteFor(caller, post, at));

    public Task<Outcome> TakeBackVote(Act act, PostId post) => journal.Commit(act, (session, at) => session.TakeBackVote(post, at));

    public Task<Outcome> Withdraw(Act act, PostId post) => journal.Commit(act, (session, at) => session.Withdraw(post, at));

    public Task<Outcome> Translate(Act act, PostId post, string words, string language)
        => journal.Commit(act, (session, at) => session.Translate(post, new(words, language), at));

    public Task<PostPage> Posts(Audience audience, PostFilter filter, PostId? before, int count)
        => Task.FromResult(SessionViews.Page(journal.State, audience, filter, before, count));
}
