namespace Collab.Collectives;

/// <summary>What a collective says of itself.</summary>
/// <param name="Name">In both languages; a name of its own that is never translated, in one.</param>
/// <param name="Zone">The time zone that its times are shown in, for example <c>America/Toronto</c>.</param>
[GenerateSerializer, Immutable, Alias("collective-facts")]
public sealed record CollectiveFacts(
    [property: Id(0)] Text Name,
    [property: Id(1)] string Zone,
    [property: Id(2)] ContactFacts Contact,
    [property: Id(3)] PrivacyContact Privacy);

/// <summary>Where a collective is reached: every notice names it (CASL, s. 6).</summary>
/// <param name="Postal">Lines of the postal address of its office.</param>
[GenerateSerializer, Immutable, Alias("contact-facts")]
public sealed record ContactFacts(
    [property: Id(0)] Many<string> Postal,
    [property: Id(1)] string? Phone,
    [property: Id(2)] string? Email,
    [property: Id(3)] string? Website);

/// <summary>Whom people ask about what is held about them.</summary>
[GenerateSerializer, Immutable, Alias("privacy-contact")]
public sealed record PrivacyContact([property: Id(0)] string Title, [property: Id(1)] string Email, [property: Id(2)] string? Phone);
