namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal NotIn = new("session.not-in");
    public static readonly Refusal RulesNotAccepted = new("session.rules-not-accepted");
    public static readonly Refusal NoName = new("session.needs-name");
    public static readonly Refusal NameTooLong = new("session.name-too-long", $"{SessionLimits.Name}");
    public static readonly Refusal Full = new("session.full", $"{SessionLimits.Attendees}");
}
