using System.Text.Json.Serialization;

namespace Collab.Partnerships;

/// <summary>Something that happened to a partnership's record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(PartnershipBegun), "begun")]
[JsonDerivedType(typeof(PartnershipDescribed), "described")]
[JsonDerivedType(typeof(PartnershipSeated), "seated")]
[JsonDerivedType(typeof(PartnershipTookPart), "took-part")]
internal abstract record PartnershipEvent;

internal sealed record PartnershipBegun(PartnershipFacts Facts) : PartnershipEvent;

internal sealed record PartnershipDescribed(PartnershipFacts Facts) : PartnershipEvent;

internal sealed record PartnershipSeated(SeatHolders Holders) : PartnershipEvent;

internal sealed record PartnershipTookPart(string Session) : PartnershipEvent;
