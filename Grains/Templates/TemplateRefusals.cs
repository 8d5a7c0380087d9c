namespace Collab.Templates;

/// <summary>Every reason why a template is not saved or not rendered.</summary>
internal static class TemplateRefusals
{
    /// <summary>Something began and does not end: a tag, a text in quotes, a block.</summary>
    public static Refusal Unclosed(string what) => new("template.unclosed", what);

    public static Refusal Unexpected(string found) => new("template.unexpected", found);

    public static Refusal Expected(string what) => new("template.expected", what);

    /// <summary>Of the template language, but not of the part that is allowed here.</summary>
    public static Refusal NotSupported(string what) => new("template.not-supported", what);

    /// <summary>Two readings are possible, or easily mistaken.</summary>
    public static readonly Refusal Parentheses = new("template.parentheses");

    public static Refusal NoSuchFunction(string name) => new("template.no-such-function", name);

    public static Refusal Arguments(string function) => new("template.arguments", function);

    public static Refusal NoSuchPartial(string name) => new("template.no-such-partial", name);

    /// <summary>A name that is the language's own, or that of the loop around it.</summary>
    public static Refusal NameTaken(string name) => new("template.name-taken", name);

    public static readonly Refusal TooLong = new("template.too-long");

    public static readonly Refusal TooDeep = new("template.too-deep");

    public static Refusal NoSuchField(string name) => new("template.no-such-field", name);

    /// <summary>A value is empty or of another kind than what is done with it.</summary>
    public static readonly Refusal Cannot = new("template.cannot");

    public static readonly Refusal TooMuch = new("template.too-much");
}
