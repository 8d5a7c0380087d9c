namespace Collab.Notices;

/// <summary>What is wrong with the words of a notice or a template, and where; lines and columns count from one.</summary>
/// <param name="Field">One of <c>subject-en</c>, <c>subject-fr</c>, <c>body-en</c>, <c>body-fr</c>.</param>
/// <param name="Partial">The partial that it stands in, if not in the words themselves; its lines and columns are meant then.</param>
[GenerateSerializer, Immutable, Alias("words-fault")]
public sealed record WordsFault(
    [property: Id(0)] string Field,
    [property: Id(1)] int Line,
    [property: Id(2)] int Column,
    [property: Id(3)] Refusal Why,
    [property: Id(4)] string? Partial = null);
