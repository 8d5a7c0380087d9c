namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal NoSuchPost = new("session.no-such-post");
    public static readonly Refusal MayNotPost = new("session.may-not-post");
    public static readonly Refusal NoWords = new("session.needs-words");
    public static readonly Refusal PostTooLong = new("session.post-too-long", $"{SessionLimits.Post}");
    public static readonly Refusal NoLanguage = new("session.needs-language");
    public static readonly Refusal NoReason = new("session.needs-reason");
    public static readonly Refusal ReasonTooLong = new("session.reason-too-long", $"{SessionLimits.Reason}");
    public static readonly Refusal NotYours = new("session.not-yours");
    public static readonly Refusal NotACaller = new("session.not-a-caller");

    /// <summary>The words are hidden, held, withdrawn or erased.</summary>
    public static readonly Refusal NotShown = new("session.post-not-shown");
    public static readonly Refusal Translated = new("session.translated");

    public static readonly Refusal NoAnonymous = new("session.no-anonymous-posts");
    public static readonly Refusal TooFewForAnonymous = new("session.too-few-for-anonymous", $"{SessionLimits.Crowd}");

    /// <summary>Somebody who judges found that it identifies nobody; another person may flag it again.</summary>
    public static readonly Refusal FlagSettled = new("session.flag-settled");
    public static readonly Refusal NotFlagged = new("session.not-flagged");
    public static readonly Refusal MayNotJudge = new("session.may-not-judge");

    public static readonly Refusal NotAQuestion = new("session.not-a-question");
    public static readonly Refusal QuestionEnded = new("session.question-ended");
    public static readonly Refusal MergedForGood = new("session.merged-for-good");
    public static readonly Refusal IntoItself = new("session.merge-into-itself");
    public static readonly Refusal DueInThePast = new("session.due-in-the-past");
}
