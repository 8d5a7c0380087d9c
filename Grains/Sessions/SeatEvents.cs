using System.Text.Json.Serialization;

namespace Collab.Sessions;

[JsonDerivedType(typeof(SeatSet), "seat-set")]
[JsonDerivedType(typeof(SeatRemoved), "seat-removed")]
[JsonDerivedType(typeof(SeatHandedOver), "seat-handed-over")]
[JsonDerivedType(typeof(SeatFilled), "seat-filled")]
[JsonDerivedType(typeof(SeatFreed), "seat-freed")]
internal abstract partial record SessionEvent;

internal abstract record SeatEvent(SeatId Seat) : SessionEvent;

/// <summary>An organisation was given a seat, or other people sit on it now.</summary>
internal sealed record SeatSet(SeatId Seat, SeatPlan Plan) : SeatEvent(Seat);

internal sealed record SeatRemoved(SeatId Seat) : SeatEvent(Seat);

internal sealed record SeatHandedOver(SeatId Seat, Actor To) : SeatEvent(Seat);

internal sealed record SeatFilled(SeatId Seat, Actor Guest) : SeatEvent(Seat);

internal sealed record SeatFreed(SeatId Seat, Actor Guest) : SeatEvent(Seat);
