using System.Text.Json.Serialization;

namespace Collab.Sessions;

[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(DecisionWithdrawn), "decision-withdrawn")]
[JsonDerivedType(typeof(ActionDone), "action-done")]
[JsonDerivedType(typeof(ActionHandedOver), "action-handed-over")]
[JsonDerivedType(typeof(ActionReminded), "action-reminded")]
internal abstract partial record SessionEvent;

internal abstract record DecisionEvent(DecisionId Decision) : SessionEvent;

/// <summary>The decision, its line in the minutes, and its actions: <see cref="ActionId.Of(DecisionId, int)"/> names them.</summary>
internal sealed record Decided(DecisionId Decision, DecisionDraft Draft, bool ForObservers = false) : DecisionEvent(Decision);

internal sealed record DecisionWithdrawn(DecisionId Decision, string Reason) : DecisionEvent(Decision);

internal abstract record ActionEvent(ActionId Action) : SessionEvent;

internal sealed record ActionDone(ActionId Action) : ActionEvent(Action);

internal sealed record ActionHandedOver(ActionId Action, Actor To) : ActionEvent(Action);

/// <summary>Written before notices reminded of actions; nothing follows from it.</summary>
internal sealed record ActionReminded(ActionId Action) : ActionEvent(Action);
