using System.Text.Json.Serialization;

namespace Collab.Sessions;

[JsonDerivedType(typeof(SessionDrafted), "drafted")]
[JsonDerivedType(typeof(SessionRevised), "revised")]
[JsonDerivedType(typeof(EndMoved), "end-moved")]
[JsonDerivedType(typeof(TakenOver), "taken-over")]
[JsonDerivedType(typeof(FacilitatorReplaced), "facilitator-replaced")]
[JsonDerivedType(typeof(SessionScheduled), "scheduled")]
[JsonDerivedType(typeof(LobbyOpened), "lobby-opened")]
[JsonDerivedType(typeof(WentLive), "went-live")]
[JsonDerivedType(typeof(WindowOpened), "window-opened")]
[JsonDerivedType(typeof(SessionClosed), "closed")]
internal abstract partial record SessionEvent;

internal abstract record LifeEvent : SessionEvent;

internal sealed record SessionDrafted(SessionPlan Plan) : LifeEvent;

internal sealed record SessionRevised(SessionPlan Plan) : LifeEvent;

internal sealed record EndMoved(DateTimeOffset Ends) : LifeEvent;

/// <summary>The facilitator was gone, and somebody else facilitates from now on.</summary>
internal sealed record TakenOver : LifeEvent;

/// <summary>Somebody left the collective, and somebody else facilitates in their place.</summary>
internal sealed record FacilitatorReplaced(Actor From, Actor To) : LifeEvent;

internal sealed record SessionScheduled : LifeEvent;

internal sealed record LobbyOpened : LifeEvent;

internal sealed record WentLive : LifeEvent;

/// <summary>The live part ended, and absent groups have until then.</summary>
internal sealed record WindowOpened(DateTimeOffset Until) : LifeEvent;

internal sealed record SessionClosed : LifeEvent;
