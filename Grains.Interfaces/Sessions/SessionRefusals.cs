namespace Collab.Sessions;

/// <summary>Every "no" of a session; the codes are stable, and Web says them in the reader's language.</summary>
public static partial class SessionRefusals
{
    public static readonly Refusal NoSuchSession = new("session.unknown");
    public static readonly Refusal NotOpen = new("session.not-open");
    public static readonly Refusal NotFacilitator = new("session.facilitator-only");
    public static readonly Refusal NotYet = new("session.not-yet");
    public static readonly Refusal Over = new("session.over");
    public static readonly Refusal Exists = new("session.exists");
    public static readonly Refusal NoFacilitator = new("session.needs-facilitator");
    public static readonly Refusal EndsBeforeStart = new("session.ends-before-start");
    public static readonly Refusal WindowTooLong = new("session.window-too-long", $"{SessionLimits.LongestWindow.TotalDays}");
    public static readonly Refusal FacilitatorIsHere = new("session.facilitator-is-here");
    public static readonly Refusal MayNotTakeOver = new("session.may-not-take-over");
    public static readonly Refusal NoTitle = new("session.needs-title");

    /// <summary>The title is longer than the limit that it names.</summary>
    public static readonly Refusal TitleTooLong = new("session.title-too-long", $"{SessionLimits.Title}");

    /// <summary>A bilingual session shows agenda, polls and decisions only in both languages; names what lacks one.</summary>
    public static Refusal NeedsBothLanguages(Text what) => new("session.needs-both-languages", what.ToString());

    /// <summary>Only coordinators and facilitators call sessions.</summary>
    public static readonly Refusal NotForYou = new("session.not-for-you");
}
