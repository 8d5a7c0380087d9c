namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Shortlist(Act act, PostId question) => journal.Commit(act, (session, at) => session.Shortlist(question, at));

    public Task<Outcome> SetAside(Act act, PostId question) => journal.Commit(act, (session, at) => session.SetAside(question, at));

    public Task<Outcome> TakeUp(Act act, PostId question) => journal.Commit(act, (session, at) => session.TakeUp(question, at));

    public Task<Outcome> AnswerLive(Act act, PostId question) => journal.Commit(act, (session, at) => session.AnswerLive(question, at));

    public Task<Outcome> Promise(Act act, PostId question, DateOnly due) => journal.Commit(act, (session, at) => session.Promise(question, due, at));

    public Task<Outcome> AnswerInWriting(Act act, PostId question, Passage answer)
        => journal.Commit(act, (session, at) => session.AnswerInWriting(question, answer, at));

    public Task<Outcome> Merge(Act act, PostId question, PostId into) => journal.Commit(act, (session, at) => session.Merge(question, into, at));

    public Task<Outcome> Decline(Act act, PostId question, string reason) => journal.Commit(act, (session, at) => session.Decline(question, reason, at));

    public Task<Outcome> Reopen(Act act, PostId question) => journal.Commit(act, (session, at) => session.Reopen(question, at));
}
