using System.Collections.Immutable;
using Collab.People;

namespace Collab.Collectives;

/// <summary>A collective as everyone may see it.</summary>
[GenerateSerializer, Immutable, Alias("collective-view")]
public sealed record CollectiveView([property: Id(0)] long Version, [property: Id(1)] CollectiveFacts Facts);

/// <summary>Who is what, for coordinators. Names stand in the collective's directory of people.</summary>
[GenerateSerializer, Immutable, Alias("role-holder")]
public sealed record RoleHolder(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] Roles Granted,
    [property: Id(2)] ImmutableArray<HeldThing> Holds);

/// <summary>One thing that a person holds, and what it makes of them.</summary>
[GenerateSerializer, Immutable, Alias("held-thing")]
public sealed record HeldThing([property: Id(0)] string Thing, [property: Id(1)] Roles Role);
