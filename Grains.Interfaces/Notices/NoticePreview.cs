using System.Collections.Immutable;

namespace Collab.Notices;

/// <summary>What a notice or a template says to one reader, or why it does not; other languages may have faults of their own.</summary>
/// <param name="Faults">Of all its languages.</param>
[GenerateSerializer, Immutable, Alias("notice-preview")]
public sealed record NoticePreview([property: Id(0)] Composed? Composed, [property: Id(1)] ImmutableArray<WordsFault> Faults);
