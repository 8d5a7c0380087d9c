namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Report(Act act, ReportDraft draft) => journal.Commit(act, (session, at) => session.Report(draft, at));

    public Task<Outcome> AnswerReport(Act act, ReportId report, string answer)
        => journal.Commit(act, (session, at) => session.AnswerReport(report, answer, at));

    public Task<Outcome> Mute(Act act, Actor whom) => journal.Commit(act, (session, at) => session.Mute(whom, at));

    public Task<Outcome> MuteAuthor(Act act, PostId post) => journal.Commit(act, (session, at) => session.MuteAuthor(post, at));

    public Task<Outcome> Unmute(Act act, Actor whom) => journal.Commit(act, (session, at) => session.Unmute(whom, at));

    public Task<Outcome> Remove(Act act, Actor whom, string reason) => journal.Commit(act, (session, at) => session.Remove(whom, reason, at));
}
