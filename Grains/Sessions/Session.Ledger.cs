using Collab.Journal;

namespace Collab.Sessions;

/// <summary>How the facilitator sorts the questions, and how each of them ends.</summary>
internal sealed partial record Session
{
    public Decision<SessionEvent> Shortlist(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        var question when MayNotSort(question, stamp) is { } refusal => refusal,
        { Lane: Lane.Shortlisted } => Decision.Nothing,
        _ => new QuestionShortlisted(id),
    };

    public Decision<SessionEvent> SetAside(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        var question when MayNotSort(question, stamp) is { } refusal => refusal,
        { Lane: Lane.New } => Decision.Nothing,
        _ => new QuestionSetAside(id),
    };

    public Decision<SessionEvent> TakeUp(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !IsOpen => SessionRefusals.NotOpen,
        var question when MayNotSort(question, stamp) is { } refusal => refusal,
        { Lane: Lane.Live } => Decision.Nothing,
        { Standing: Standing.Awaiting } => new SessionEvent[] { new PostApproved(id), new QuestionTakenUp(id) },
        { } question when !question.IsShown() => SessionRefusals.NotShown,
        _ => new QuestionTakenUp(id),
    };

    public Decision<SessionEvent> AnswerLive(PostId id, Stamp stamp)
        => End(id, end => end.How == Ending.AnsweredLive, null, new QuestionAnsweredLive(id), stamp);

    public Decision<SessionEvent> Promise(PostId id, DateOnly due, Stamp stamp)
        => End(id, end => end.How == Ending.Promised && end.Due == due, IsPast(due, stamp) ? SessionRefusals.DueInThePast : null, new AnswerPromised(id, due), stamp);

    public Decision<SessionEvent> AnswerInWriting(PostId id, Passage answer, Stamp stamp)
        => End(id, end => end.Answer == answer, Flaw(answer.Words, answer.Language), new QuestionAnsweredInWriting(id, answer), stamp);

    public Decision<SessionEvent> Decline(PostId id, string reason, Stamp stamp)
        => End(id, end => end.How == Ending.Declined, Flaw(reason), new QuestionDeclined(id, reason), stamp);

    public Decision<SessionEvent> Merge(PostId id, PostId into, Stamp stamp) => Posts.Find(into) switch
    {
        null => SessionRefusals.NoSuchPost,
        _ when id == into => SessionRefusals.IntoItself,
        { } target when !target.IsOpenQuestion() => SessionRefusals.QuestionEnded,
        _ => End(id, end => end.Into == into, null, new QuestionMerged(id, into), stamp),
    };

    public Decision<SessionEvent> Reopen(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        var question when MayNotEnd(question, stamp) is { } refusal => refusal,
        { End: null } => Decision.Nothing,
        { End.How: Ending.Merged } => SessionRefusals.MergedForGood,
        _ when Life.Phase >= Phase.Closed => SessionRefusals.Over,
        _ => new QuestionReopened(id),
    };

    private Decision<SessionEvent> End(PostId id, Func<QuestionEnd, bool> isSo, Refusal? flaw, LedgerEvent ended, Stamp stamp) => Posts.Find(id) switch
    {
        var question when MayNotEnd(question, stamp) is { } refusal => refusal,
        { End: { } end } when isSo(end) => Decision.Nothing,
        // A promise is kept, moved or overtaken; every other ending is reopened first.
        { End.How: not Ending.Promised } => SessionRefusals.QuestionEnded,
        _ when flaw is not null => flaw,
        _ => ended,
    };

    private Refusal? MayNotSort(Post? question, Stamp stamp) => MayNotEnd(question, stamp) ?? (question is { End: null } ? null : SessionRefusals.QuestionEnded);

    /// <summary>Answers in writing come after the close, too.</summary>
    private Refusal? MayNotEnd(Post? question, Stamp stamp) => question switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NoSuchPost,
        { Kind: not PostKind.Question } => SessionRefusals.NotAQuestion,
        { Standing: Standing.Withdrawn or Standing.Erased } or { IsFlagged: true } => SessionRefusals.NotShown,
        _ => null,
    };

    private static bool IsPast(DateOnly due, Stamp stamp) => due < DateOnly.FromDateTime(stamp.At.UtcDateTime).AddDays(-1);

    private Session Evolve(LedgerEvent happened, Stamp stamp) => (happened, Posts[happened.Post]) switch
    {
        (QuestionShortlisted, var question) => With(question with { Lane = Lane.Shortlisted }),
        (QuestionSetAside, var question) => With(question with { Lane = Lane.New }),
        (QuestionTakenUp, var question) => (Posts.Live is { } before ? With(before with { Lane = Lane.Shortlisted }) : this).With(question with { Lane = Lane.Live }),
        (QuestionAnsweredLive, var question) => With(question.Ended(new(Ending.AnsweredLive, stamp.At))),
        (AnswerPromised promised, var question) => With(question.Ended(new(Ending.Promised, stamp.At, Due: promised.Due))),
        (QuestionAnsweredInWriting answered, var question) => With(question.Ended(new(Ending.AnsweredInWriting, stamp.At, answered.Answer)).ToldIn(stamp)),
        (QuestionDeclined declined, var question) => With(question.Ended(new(Ending.Declined, stamp.At, Reason: declined.Reason)).ToldIn(stamp)),
        (QuestionMerged merged, var question) => With(question.Ended(new(Ending.Merged, stamp.At, Into: merged.Into))).WithVotesOf(question, Posts[merged.Into]),
        (QuestionReopened, var question) => With(question with { End = null, Lane = Lane.New }),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };
}
