using System.Text.Json.Serialization;

namespace Collab.Sessions;

[JsonDerivedType(typeof(ItemAdded), "item-added")]
[JsonDerivedType(typeof(ItemChanged), "item-changed")]
[JsonDerivedType(typeof(ItemPlaced), "item-placed")]
[JsonDerivedType(typeof(ItemRemoved), "item-removed")]
[JsonDerivedType(typeof(MovedOn), "moved-on")]
[JsonDerivedType(typeof(MinutesGiven), "minutes-given")]
internal abstract partial record SessionEvent;

internal abstract record AgendaEvent : SessionEvent;

internal sealed record ItemAdded(AgendaItemId Item, AgendaItemPlan Plan, AgendaItemId? Before) : AgendaEvent;

internal sealed record ItemChanged(AgendaItemId Item, AgendaItemPlan Plan) : AgendaEvent;

internal sealed record ItemPlaced(AgendaItemId Item, AgendaItemId? Before) : AgendaEvent;

internal sealed record ItemRemoved(AgendaItemId Item) : AgendaEvent;

internal sealed record MovedOn(AgendaItemId? To) : AgendaEvent;

/// <param name="Extra">All in all, beyond the plan.</param>
internal sealed record MinutesGiven(AgendaItemId Item, int Extra) : AgendaEvent;
