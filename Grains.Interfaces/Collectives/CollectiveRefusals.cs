namespace Collab.Collectives;

/// <summary>Why a collective says no.</summary>
public static class CollectiveRefusals
{
    public const int LongestText = 200;

    public static readonly Refusal NoSuchCollective = new("collective.no-such-collective");
    public static readonly Refusal AlreadyFounded = new("collective.already-founded");
    public static readonly Refusal NotForYou = new("collective.not-for-you");
    public static readonly Refusal NeedsName = new("collective.needs-name");
    public static readonly Refusal NoSuchZone = new("collective.no-such-zone");
    public static readonly Refusal NeedsPrivacyContact = new("collective.needs-privacy-contact");
    public static readonly Refusal TooLong = new("collective.too-long", $"{LongestText}");
    public static readonly Refusal NoRole = new("collective.no-role");

    /// <summary>The role comes with a seat or another thing that the person holds, and goes with it.</summary>
    public static readonly Refusal RoleIsHeld = new("collective.role-is-held");
    public static readonly Refusal LastCoordinator = new("collective.last-coordinator");
    public static readonly Refusal NotInCollective = new("collective.not-in-collective");
    public static readonly Refusal SuccessorNotHere = new("collective.successor-not-here");
    public static readonly Refusal SuccessorIsSelf = new("collective.successor-is-self");
}
