namespace Collab.Groups;

/// <summary>Who a community group is, in its own words.</summary>
/// <param name="Communities">Whom it speaks for.</param>
/// <param name="Meeting">How it wishes to be met: protocol, and observances to avoid when scheduling.</param>
[GenerateSerializer, Immutable, Alias("group-facts")]
public sealed record GroupFacts(
    [property: Id(0)] OwnNames Names,
    [property: Id(1)] string? Region,
    [property: Id(2)] Many<string> Communities,
    [property: Id(3)] Text Meeting);
