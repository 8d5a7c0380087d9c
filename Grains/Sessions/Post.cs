namespace Collab.Sessions;

/// <summary>One post, and what became of it.</summary>
/// <param name="Ordinal">The place in the order of entering, from 0.</param>
/// <param name="At">None for an anonymous post.</param>
/// <param name="Votes">How many people stand behind it, its author among them.</param>
internal sealed record Post(
    PostId Id,
    int Ordinal,
    Actor Author,
    PostKind Kind,
    string Words,
    string Language,
    DateTimeOffset? At,
    int Votes = 1);
