using System.Collections.Immutable;

namespace Collab.Groups;

/// <summary>A community group as its collective sees it.</summary>
/// <param name="Sessions">Those that it took part in, as keys of sessions' ids.</param>
[GenerateSerializer, Immutable, Alias("group-view")]
public sealed record GroupView(
    [property: Id(0)] GroupId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] GroupFacts Facts,
    [property: Id(3)] SeatHolders Seat,
    [property: Id(4)] ImmutableArray<string> Sessions);
