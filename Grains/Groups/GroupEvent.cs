using System.Text.Json.Serialization;

namespace Collab.Groups;

/// <summary>Something that happened to a community group's record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(GroupWelcomed), "welcomed")]
[JsonDerivedType(typeof(GroupDescribed), "described")]
[JsonDerivedType(typeof(GroupSeated), "seated")]
[JsonDerivedType(typeof(GroupTookPart), "took-part")]
internal abstract record GroupEvent;

internal sealed record GroupWelcomed(GroupFacts Facts) : GroupEvent;

internal sealed record GroupDescribed(GroupFacts Facts) : GroupEvent;

internal sealed record GroupSeated(SeatHolders Holders) : GroupEvent;

internal sealed record GroupTookPart(string Session) : GroupEvent;
