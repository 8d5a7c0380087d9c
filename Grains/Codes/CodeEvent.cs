using System.Text.Json.Serialization;

namespace Collab.Codes;

/// <summary>Something that happened to a code.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(CodeAssigned), "assigned")]
[JsonDerivedType(typeof(CodeRevoked), "revoked")]
internal abstract record CodeEvent;

internal sealed record CodeAssigned(string Session) : CodeEvent;

internal sealed record CodeRevoked : CodeEvent;
