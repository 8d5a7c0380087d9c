namespace Collab.Layout.Parts;

/// <summary>One of the answers that a question offers.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null);
