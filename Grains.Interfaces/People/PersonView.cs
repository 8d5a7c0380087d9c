using System.Collections.Immutable;
using Collab.Collectives;

namespace Collab.People;

/// <summary>A person as they see themself, and as Web needs them in order to sign them in.</summary>
/// <param name="Card">None for a former participant.</param>
/// <param name="Stamp">A sign-in that carries another stamp is revoked.</param>
[GenerateSerializer, Immutable, Alias("person-view")]
public sealed record PersonView(
    [property: Id(0)] PersonId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] PersonCard? Card,
    [property: Id(3)] string? Email,
    [property: Id(4)] string Stamp,
    [property: Id(5)] ImmutableArray<Belonging> Belongs)
{
    /// <summary>Goes into the address of the person's calendar feed; no secret by itself.</summary>
    [Id(6)]
    public string CalendarStamp { get; init; } = "";

    /// <summary>Whether nothing but the id is left of them; pages say "former participant".</summary>
    public bool IsFormer => Card is null;
}

/// <summary>What a person is to one collective.</summary>
/// <param name="Version">Of the collective's journal; what an older version tells is ignored.</param>
[GenerateSerializer, Immutable, Alias("belonging")]
public sealed record Belonging([property: Id(0)] string Collective, [property: Id(1)] Roles Roles, [property: Id(2)] long Version);

/// <summary>All that is held about a person under their own key, for them to take away.</summary>
[GenerateSerializer, Immutable, Alias("person-export")]
public sealed record PersonExport(
    [property: Id(0)] PersonView Person,
    [property: Id(1)] DateTimeOffset Welcomed,
    [property: Id(2)] DateTimeOffset? SignInsRevoked);
