namespace Collab.Layout;

/// <summary>A text together with the language that it is in, which may be another than the page's.</summary>
public sealed record Phrase(string Text, string Lang);
