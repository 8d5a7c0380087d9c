namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal NotADecisionItem = new("session.not-a-decision-item");
    public static readonly Refusal ItemIsDecided = new("session.item-is-decided");
    public static readonly Refusal TooManyDecisions = new("session.too-many-decisions", $"{DecisionLimits.Decisions}");
    public static readonly Refusal TooManyActions = new("session.too-many-actions", $"{DecisionLimits.Actions}");
    public static readonly Refusal DecisionTooLong = new("session.decision-too-long", $"{DecisionLimits.Words}");
    public static readonly Refusal NoSuchDecision = new("session.no-such-decision");
    public static readonly Refusal DecisionIsFinal = new("session.decision-is-final");
    public static readonly Refusal NoSuchAction = new("session.no-such-action");
    public static readonly Refusal NotAnOwner = new("session.not-an-owner");
    public static readonly Refusal DueHasPassed = new("session.due-has-passed");
    public static readonly Refusal NotYourAction = new("session.not-your-action");
}
