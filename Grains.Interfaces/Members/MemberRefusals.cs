namespace Collab.Members;

/// <summary>Why a member's record says no.</summary>
public static class MemberRefusals
{
    /// <summary>In letters, of any one text.</summary>
    public const int LongestText = 1000;

    public static readonly Refusal NoSuchMember = new("member.no-such-member");
    public static readonly Refusal AlreadyHere = new("member.already-here");

    /// <summary>Nobody becomes a member but through the process of admission.</summary>
    public static readonly Refusal OnlyByAdmission = new("member.only-by-admission");
    public static readonly Refusal NeedsBasis = new("member.needs-basis");
    public static readonly Refusal NotForYou = new("member.not-for-you");
    public static readonly Refusal NeedsName = new("member.needs-name", $"{OwnNames.Longest}");
    public static readonly Refusal NeedsRegion = new("member.needs-region");
    public static readonly Refusal TooLong = new("member.too-long", $"{LongestText}");
    public static readonly Refusal SeatHeldTwice = new("member.seat-held-twice");
}
