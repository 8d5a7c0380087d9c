namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal MinutesAreApproved = new("session.minutes-are-approved");
    public static readonly Refusal BallotsUncounted = new("session.ballots-uncounted");
    public static readonly Refusal AnnotationTooLong = new("session.annotation-too-long", $"{MinutesLimits.Words}");
    public static readonly Refusal TooManyAnnotations = new("session.too-many-annotations", $"{MinutesLimits.Annotations}");
}
