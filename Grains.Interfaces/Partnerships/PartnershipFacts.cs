namespace Collab.Partnerships;

/// <summary>With whom a collective works, for whom, and what for.</summary>
/// <param name="Partner">The names of the agency or institution.</param>
/// <param name="Communities">Whom the partnership serves.</param>
[GenerateSerializer, Immutable, Alias("partnership-facts")]
public sealed record PartnershipFacts(
    [property: Id(0)] OwnNames Partner,
    [property: Id(1)] string? Region,
    [property: Id(2)] Many<string> Communities,
    [property: Id(3)] Text Purpose);
