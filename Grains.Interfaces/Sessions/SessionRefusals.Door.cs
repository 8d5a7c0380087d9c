namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal NotIn = new("session.not-in");
    public static readonly Refusal RulesNotAccepted = new("session.rules-not-accepted");
    public static readonly Refusal NoName = new("session.needs-name");
    public static readonly Refusal NameTooLong = new("session.name-too-long", $"{SessionLimits.Name}");
    public static readonly Refusal Full = new("session.full", $"{SessionLimits.Attendees}");
    public static readonly Refusal Locked = new("session.locked");
    public static readonly Refusal WrongCode = new("session.wrong-code");
    public static readonly Refusal NotAGuest = new("session.not-a-guest");
    public static readonly Refusal NotAPlaceForGuests = new("session.not-for-guests");
    public static readonly Refusal NotAnnounced = new("session.not-announced");
    public static readonly Refusal TooManyObservers = new("session.too-many-observers", $"{SessionLimits.Observers}");

    /// <summary>What was said to one audience is never shown to a wider one later.</summary>
    public static readonly Refusal OnlyNarrows = new("session.only-narrows");
}
