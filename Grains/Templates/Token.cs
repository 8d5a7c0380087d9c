namespace Collab.Templates;

internal enum TokenKind
{
    /// <summary>What stands outside of tags, and is rendered as it is.</summary>
    Text,
    Word,
    Number,
    Quoted,
    Symbol,

    /// <summary>The end of a line, a semicolon, or the end of a tag.</summary>
    Separator,
    End,
}

/// <param name="Text">What is meant: of a quoted text, what is between the quotes.</param>
/// <param name="Touches">Whether nothing stands between it and the one before.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Offset, bool Touches)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}
