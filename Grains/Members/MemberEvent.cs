using System.Text.Json.Serialization;

namespace Collab.Members;

/// <summary>Something that happened to a member's record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(MemberEnrolled), "enrolled")]
[JsonDerivedType(typeof(MemberDescribed), "described")]
[JsonDerivedType(typeof(MemberSeated), "seated")]
[JsonDerivedType(typeof(MemberTookPart), "took-part")]
internal abstract record MemberEvent;

/// <summary>A member since before this system, taken over by an import that says what it rests on.</summary>
internal sealed record MemberEnrolled(MemberFacts Facts, string Basis) : MemberEvent;

internal sealed record MemberDescribed(MemberFacts Facts) : MemberEvent;

internal sealed record MemberSeated(SeatHolders Holders) : MemberEvent;

internal sealed record MemberTookPart(string Session) : MemberEvent;
