using System.Text.Json.Serialization;
using Collab.People;

namespace Collab.Collectives;

/// <summary>Something that happened to a collective.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(CollectiveFounded), "founded")]
[JsonDerivedType(typeof(CollectiveDescribed), "described")]
[JsonDerivedType(typeof(RolesGranted), "granted")]
[JsonDerivedType(typeof(RolesRevoked), "revoked")]
[JsonDerivedType(typeof(ThingHeld), "held")]
[JsonDerivedType(typeof(PersonLeft), "left")]
[JsonDerivedType(typeof(PersonTold), "told")]
[JsonDerivedType(typeof(ThingHandedOver), "handed-over")]
internal abstract record CollectiveEvent;

internal sealed record CollectiveFounded(CollectiveFacts Facts) : CollectiveEvent;

internal sealed record CollectiveDescribed(CollectiveFacts Facts) : CollectiveEvent;

internal sealed record RolesGranted(PersonId Person, Roles Roles) : CollectiveEvent;

internal sealed record RolesRevoked(PersonId Person, Roles Roles) : CollectiveEvent;

internal sealed record ThingHeld(Holding Holding) : CollectiveEvent;

internal sealed record PersonLeft(PersonId Person, PersonId Successor) : CollectiveEvent;

/// <summary>A person's own record knows their roles as of this version.</summary>
internal sealed record PersonTold(PersonId Person, long Version) : CollectiveEvent;

/// <summary>What somebody held who left has acknowledged that it passed on.</summary>
internal sealed record ThingHandedOver(Handover Handover) : CollectiveEvent;

/// <summary>Something that passes from one person to another.</summary>
internal sealed record Handover(string Thing, PersonId From, PersonId To);
