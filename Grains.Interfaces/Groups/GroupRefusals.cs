namespace Collab.Groups;

/// <summary>Why a community group's record says no.</summary>
public static class GroupRefusals
{
    /// <summary>In letters, of any one text.</summary>
    public const int LongestText = 1000;

    public static readonly Refusal NoSuchGroup = new("group.no-such-group");
    public static readonly Refusal AlreadyHere = new("group.already-here");
    public static readonly Refusal NotForYou = new("group.not-for-you");
    public static readonly Refusal NeedsName = new("group.needs-name", $"{OwnNames.Longest}");
    public static readonly Refusal TooLong = new("group.too-long", $"{LongestText}");
    public static readonly Refusal SeatHeldTwice = new("group.seat-held-twice");
}
