namespace Collab.Sessions;

/// <summary>Who is here now: a count and organisations, neither kept nor promised.</summary>
/// <param name="Organisations">The largest first, at most <see cref="SessionLimits.Organisations"/>.</param>
[GenerateSerializer, Immutable, Alias("presence-view")]
public sealed record PresenceView([property: Id(0)] int Here, [property: Id(1)] Many<OrganisationHere> Organisations) : View;

/// <summary>How many of one organisation are here.</summary>
[GenerateSerializer, Immutable, Alias("organisation-here")]
public sealed record OrganisationHere([property: Id(0)] string Name, [property: Id(1)] int Here);
