namespace Collab;

/// <summary>A rule's "no": a stable code, which Web puts into the reader's language.</summary>
/// <param name="Code">For example <c>session.not-open</c>.</param>
/// <param name="Detail">The limit or name that the sentence needs, if any.</param>
[GenerateSerializer, Immutable, Alias("refusal")]
public sealed record Refusal([property: Id(0)] string Code, [property: Id(1)] string? Detail = null);
