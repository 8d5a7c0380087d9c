namespace Collab.Notices;

/// <summary>Why a notice says no.</summary>
public static class NoticeRefusals
{
    /// <summary>A notice is planned at most so long ahead.</summary>
    public const int MostDaysAhead = 365;

    /// <summary>Within an hour, of one notice.</summary>
    public const int MostTests = 20;

    public static readonly Refusal NoSuchNotice = new("notice.no-such-notice");
    public static readonly Refusal NotForYou = new("notice.not-for-you");

    /// <summary>It has been sent, or is on its way.</summary>
    public static readonly Refusal NotADraft = new("notice.not-a-draft");
    public static readonly Refusal NeedsSubject = new("notice.needs-subject", $"{NoticeWords.LongestSubject}");
    public static readonly Refusal NeedsBody = new("notice.needs-body", $"{NoticeWords.LongestBody}");

    /// <summary>Some of the audience read a language that the notice is not in.</summary>
    public static readonly Refusal NeedsBothLanguages = new("notice.needs-both-languages");

    /// <summary>Its words do not fill in; the page shows where.</summary>
    public static readonly Refusal HasFaults = new("notice.has-faults");
    public static readonly Refusal NeedsAudience = new("notice.needs-audience");
    public static readonly Refusal NoSuchSession = new("notice.no-such-session");
    public static readonly Refusal NobodyThere = new("notice.nobody-there");
    public static readonly Refusal TooMany = new("notice.too-many-named", $"{NoticeAudience.MostNamed}");

    /// <summary>The law asks every notice to name a postal address and another way to reach its sender.</summary>
    public static readonly Refusal NeedsContact = new("notice.needs-contact");
    public static readonly Refusal UnusableReplyTo = new("notice.unusable-reply-to");
    public static readonly Refusal TimeIsPast = new("notice.time-is-past", $"{MostDaysAhead}");
    public static readonly Refusal NoAddressOfOurs = new("notice.no-address-of-ours");

    /// <summary>It is not under way, so there is nothing to stop.</summary>
    public static readonly Refusal NotUnderWay = new("notice.not-under-way");
    public static readonly Refusal NotPaused = new("notice.not-paused");
    public static readonly Refusal TooLate = new("notice.too-late");
    public static readonly Refusal NoSuchRecipient = new("notice.no-such-recipient");

    /// <summary>Somebody else changed it while it was checked for its release.</summary>
    public static readonly Refusal ChangedMeanwhile = new("notice.changed-meanwhile");

    public static readonly Refusal AnswerTooLong = new("notice.answer-too-long", $"{NoticeAnswer.LongestText}");

    /// <summary>Whoever names somebody to come in their place does not come.</summary>
    public static readonly Refusal ComesAndNames = new("notice.comes-and-names");
    public static readonly Refusal AsksNothing = new("notice.asks-nothing");
    public static readonly Refusal TooManyTests = new("notice.too-many-tests", $"{MostTests}");
    public static readonly Refusal NotSent = new("notice.not-sent");
}
