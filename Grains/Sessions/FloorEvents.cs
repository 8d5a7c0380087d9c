using System.Text.Json.Serialization;

namespace Collab.Sessions;

[JsonDerivedType(typeof(HandRaised), "hand-raised")]
[JsonDerivedType(typeof(HandLowered), "hand-lowered")]
[JsonDerivedType(typeof(TurnBegan), "turn-began")]
[JsonDerivedType(typeof(TurnEnded), "turn-ended")]
[JsonDerivedType(typeof(FirstVoicesNamed), "first-voices-named")]
[JsonDerivedType(typeof(BalanceBroughtForward), "balance-brought-forward")]
internal abstract partial record SessionEvent;

internal abstract record FloorEvent : SessionEvent;

internal sealed record HandRaised(Actor Of, string Voice) : FloorEvent;

internal sealed record HandLowered(Actor Of) : FloorEvent;

internal sealed record TurnBegan(Actor Speaker, string Voice, bool IsOutOfOrder = false) : FloorEvent;

internal sealed record TurnEnded : FloorEvent;

internal sealed record FirstVoicesNamed(Many<string> Organisations) : FloorEvent;

/// <summary>What earlier sessions of the series leave to this one.</summary>
internal sealed record BalanceBroughtForward(Many<TurnsTaken> Turns) : FloorEvent;
