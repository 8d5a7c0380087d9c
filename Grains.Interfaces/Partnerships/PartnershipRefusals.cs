namespace Collab.Partnerships;

/// <summary>Why a partnership's record says no.</summary>
public static class PartnershipRefusals
{
    /// <summary>In letters, of any one text.</summary>
    public const int LongestText = 1000;

    public static readonly Refusal NoSuchPartnership = new("partnership.no-such-partnership");
    public static readonly Refusal AlreadyBegun = new("partnership.already-begun");
    public static readonly Refusal NotForYou = new("partnership.not-for-you");
    public static readonly Refusal NeedsName = new("partnership.needs-name", $"{OwnNames.Longest}");
    public static readonly Refusal NeedsPurpose = new("partnership.needs-purpose");
    public static readonly Refusal TooLong = new("partnership.too-long", $"{LongestText}");
    public static readonly Refusal SeatHeldTwice = new("partnership.seat-held-twice");
}
