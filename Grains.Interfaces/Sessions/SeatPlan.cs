using Collab.Directories;

namespace Collab.Sessions;

/// <summary>An organisation's seat: who speaks for it, who may stand in, and who listens for it.</summary>
/// <param name="Representative">A person, never a guest.</param>
/// <param name="Observers">Of the organisation: they hear what participants hear, and say nothing.</param>
/// <param name="Record">What the collective keeps of the organisation, where it keeps something; it is told that it took part.</param>
[GenerateSerializer, Immutable, Alias("seat-plan")]
public sealed record SeatPlan(
    [property: Id(0)] string Organisation,
    [property: Id(1)] Actor? Representative,
    [property: Id(2)] Many<Actor> Alternates,
    [property: Id(3)] Many<Actor> Observers,
    [property: Id(4)] RecordId? Record = null);

/// <summary>A seat, under the key <c>seat/{id}</c>.</summary>
/// <param name="Speaker">The name of who speaks for it now, where the reader may see it.</param>
/// <param name="CameIn">Whether who speaks for it came in.</param>
/// <param name="Substitute">The guest who fills it, where the reader may see the name.</param>
/// <param name="Plan">For the facilitator alone.</param>
[GenerateSerializer, Immutable, Alias("seat-view")]
public sealed record SeatView(
    [property: Id(0)] SeatId Id,
    [property: Id(1)] string Organisation,
    [property: Id(2)] string? Speaker,
    [property: Id(3)] bool IsAlternate,
    [property: Id(4)] bool CameIn,
    [property: Id(5)] bool HasSubstitute,
    [property: Id(6)] string? Substitute,
    [property: Id(7)] SeatPlan? Plan) : View
{
    /// <summary>Who votes for it meanwhile, for the facilitator alone.</summary>
    [Id(8)]
    public Proxy? Proxy { get; init; }

    /// <summary>Whether those who may speak for it come, for the facilitator alone.</summary>
    [Id(9)]
    public Many<ExpectedView> Expected { get; init; } = [];
}
