using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Sessions;

/// <summary>What was decided, as one reader sees it.</summary>
/// <param name="Address">The address that the room's commands begin with.</param>
internal sealed record RoomDecision(string Address, DecisionView View, Phrase Words)
{
    public ImmutableArray<RoomAction> Actions { get; init; } = [];

    public bool IsFacilitators { get; init; }

    /// <summary>Those whom an action can be handed to; for the facilitator.</summary>
    public ImmutableArray<Choice> Carriers { get; init; } = [];

    /// <summary>How far it stands, and how that is coloured.</summary>
    public (string Text, string Kind) Standing => View.Finality switch
    {
        Finality.Withdrawn => (DecisionText.Withdrawn.With(View.WithdrawnBecause), "grey"),
        Finality.Open => (DecisionText.Open, "warm"),
        Finality.Awaiting => (DecisionText.Awaiting.With(string.Join(", ", View.Awaited.Items)), "warm"),
        _ => (DecisionText.Final, ""),
    };

    /// <summary>Whether a facilitator may still take it back.</summary>
    public bool CanWithdraw => IsFacilitators && View.Finality == Finality.Open;
}

/// <summary>What somebody is to do.</summary>
/// <param name="CanComplete">The reader carries it, or runs the room.</param>
internal sealed record RoomAction(ActionView View, Phrase Words, bool CanComplete)
{
    public string Owner => View.Owner is { Length: > 0 } name && name != View.Organisation && View.Organisation.Length > 0
        ? $"{name}, {View.Organisation}"
        : View.Owner ?? View.Organisation;
}

/// <summary>What a facilitator records a decision with.</summary>
/// <param name="Items">The items that are to be decided.</param>
/// <param name="Polls">The closed polls that a decision can rest on.</param>
/// <param name="People">Those who can carry an action.</param>
internal sealed record RoomDecisionForm(ImmutableArray<Choice> Items, ImmutableArray<Choice> Polls, ImmutableArray<Choice> People);
