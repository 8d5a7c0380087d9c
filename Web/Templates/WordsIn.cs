namespace Collab.Templates;

/// <summary>The words of a template in one language, to be read.</summary>
public sealed record WordsIn(string Lang, string Title, string? Subject, string? Body);
