namespace Collab.Layout;

/// <summary>A text together with the language that it is in, which may be another than the page's.</summary>
public sealed record Phrase(string Text, string Lang)
{
    /// <summary>A text in this language, or in the one that it has.</summary>
    public static Phrase Of(Text text, Language language) => (language.Code, text) switch
    {
        ("fr", { French: { Length: > 0 } french }) => new(french, "fr"),
        (_, { English: { Length: > 0 } english }) => new(english, "en"),
        (_, { French: { Length: > 0 } french }) => new(french, "fr"),
        _ => new("", language.Code),
    };
}
