using System.Collections.Immutable;

namespace Collab.Partnerships;

/// <summary>A partnership as its collective sees it.</summary>
[GenerateSerializer, Immutable, Alias("partnership-view")]
public sealed record PartnershipView(
    [property: Id(0)] PartnershipId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] PartnershipFacts Facts,
    [property: Id(3)] SeatHolders Seat,
    [property: Id(4)] ImmutableArray<string> Sessions);
