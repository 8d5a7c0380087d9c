namespace Collab.Notices;

/// <summary>A notice as one reader gets it.</summary>
/// <param name="Html">A whole document without anything that is loaded from elsewhere.</param>
/// <param name="Answer">Where the reader answers; none where nothing is asked.</param>
[GenerateSerializer, Immutable, Alias("composed")]
public sealed record Composed([property: Id(0)] string Subject, [property: Id(1)] string Text, [property: Id(2)] string Html, [property: Id(3)] string? Answer = null);
