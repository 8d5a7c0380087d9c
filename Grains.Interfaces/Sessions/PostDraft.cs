namespace Collab.Sessions;

/// <summary>A post as its author sends it.</summary>
/// <param name="Language">The language's tag, such as <c>en</c>, <c>fr</c> or <c>oj</c>.</param>
/// <param name="Insists">The author was warned that the words may identify a child, and says that they do not: they wait for the facilitator.</param>
[GenerateSerializer, Immutable, Alias("post-draft")]
public sealed record PostDraft(
    [property: Id(0)] PostKind Kind,
    [property: Id(1)] string Words,
    [property: Id(2)] string Language,
    [property: Id(3)] bool Insists = false);

/// <summary>What a post is.</summary>
public enum PostKind
{
    Question,
    Idea,
    Concern,
    Experience,
    Resource,
}

/// <summary>Words in one language, beside a post: a translation that names its maker, or an answer.</summary>
/// <param name="By">The maker's name, where the reader may see it.</param>
[GenerateSerializer, Immutable, Alias("passage")]
public sealed record Passage([property: Id(0)] string Words, [property: Id(1)] string Language, [property: Id(2)] string? By = null);
