namespace Collab.Sessions;

/// <summary>What is voted on, decided, kept and kept safe.</summary>
internal static partial class SessionCommands
{
    private static readonly Dictionary<string, Ask> Polls = new()
    {
        ["draft-poll"] = (session, act, fields) => session.DraftPoll(act, SessionFields.Poll(fields)),
        ["revise-poll"] = (session, act, fields) => session.RevisePoll(act, fields.Id<PollId>("poll"), SessionFields.Poll(fields)),
        ["open-poll"] = (session, act, fields) => session.OpenPoll(act, fields.Id<PollId>("poll")),
        ["close-poll"] = (session, act, fields) => session.ClosePoll(act, fields.Id<PollId>("poll")),
        ["abandon-ballot"] = (session, act, fields) => session.AbandonBallot(act, fields.Id<PollId>("poll")),
        ["cast"] = (session, act, fields) => session.Cast(act, fields.Id<PollId>("poll"), SessionFields.Ballot(fields), SessionFields.Voter(fields)),
        // Of a secret ballot not even the command's id goes along.
        ["cast-in-secret"] = (session, act, fields) => session.CastInSecret(act.By, fields.Id<PollId>("poll"), SessionFields.Choices(fields), SessionFields.Seat(fields)),
        ["confirm-vote"] = (session, act, fields) => session.ConfirmVote(act, fields.Id<PollId>("poll"), SessionFields.NamedSeat(fields)),
        ["give-proxy"] = (session, act, fields) => session.GiveProxy(
            act,
            SessionFields.NamedSeat(fields),
            new(fields.Id<Actor>("holder"), fields.Moment("from"), fields.Moment("until"))),
        ["withdraw-proxy"] = (session, act, fields) => session.WithdrawProxy(act, SessionFields.NamedSeat(fields)),
    };

    private static readonly Dictionary<string, Ask> Decisions = new()
    {
        ["decide"] = (session, act, fields) => session.Decide(act, SessionFields.Decision(fields)),
        ["withdraw-decision"] = (session, act, fields) => session.WithdrawDecision(act, fields.Id<DecisionId>("decision"), fields.Text("reason")),
        ["complete-action"] = (session, act, fields) => session.CompleteAction(act, fields.Id<ActionId>("action")),
        ["hand-over-action"] = (session, act, fields) => session.HandOverAction(act, fields.Id<ActionId>("action"), fields.Id<Actor>("to")),
    };

    private static readonly Dictionary<string, Ask> Minutes = new()
    {
        ["annotate"] = (session, act, fields) => session.Annotate(act, SessionFields.InBoth(fields, "words")),
        ["approve-minutes"] = (session, act, _) => session.ApproveMinutes(act),
    };

    private static readonly Dictionary<string, Ask> Safety = new()
    {
        ["report"] = (session, act, fields) => session.Report(act, SessionFields.Report(fields)),
        ["answer-report"] = (session, act, fields) => session.AnswerReport(act, fields.Id<ReportId>("report"), fields.Text("answer")),
        ["mute"] = (session, act, fields) => session.Mute(act, fields.Id<Actor>("whom")),
        ["mute-author"] = (session, act, fields) => session.MuteAuthor(act, fields.Id<PostId>("post")),
        ["unmute"] = (session, act, fields) => session.Unmute(act, fields.Id<Actor>("whom")),
        ["remove"] = (session, act, fields) => session.Remove(act, fields.Id<Actor>("whom"), fields.Text("reason")),
    };
}
