using System.Collections.Immutable;

namespace Collab.Templates;

/// <summary>
/// Reads the part of the Scriban language that notices are written in; what goes beyond it, or what that language reads otherwise
/// than it looks, is refused with its place.
/// </summary>
internal sealed partial class Parser
{
    private static readonly string[] Foreign =
        ["while", "func", "ret", "with", "wrap", "import", "readonly", "tablerow", "do", "this", "include_join", "empty", "blank"];

    private static readonly string[] Keywords =
        ["if", "else", "end", "for", "in", "case", "when", "capture", "include", "break", "continue", "true", "false", "null", .. Foreign];

    private readonly TemplateText source;
    private readonly List<Token> tokens;
    private readonly Partials partials;
    private readonly Stack<string> loops = new();
    private int at;
    private int depth;

    private Parser(TemplateText source, Partials partials)
        => (this.source, tokens, this.partials) = (source, Lexer.Read(source), partials);

    private Token Current => tokens[at];

    private Place Here => source.PlaceOf(Current.Offset);

    /// <summary>The statements of a template, its partials among them.</summary>
    /// <exception cref="TemplateException">It cannot be rendered.</exception>
    public static ImmutableArray<Statement> Read(string text, Partials partials, string? partial = null)
    {
        var parser = new Parser(new TemplateText(text, partial), partials);
        var statements = parser.Block();
        return parser.Current.Kind == TokenKind.End ? statements : throw parser.Wrong(TemplateRefusals.Unexpected(parser.Current.Text));
    }

    /// <summary>Statements up to the word that ends or goes on with the block.</summary>
    private ImmutableArray<Statement> Block()
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (Current.Kind != TokenKind.End && !(Current.Kind == TokenKind.Word && Current.Text is "end" or "else" or "when"))
        {
            if (Current.Kind == TokenKind.Separator)
            {
                at++;
                continue;
            }

            statements.AddRange(Deeper(Statement));
            if (!partials.TakesStatement())
            {
                throw Wrong(TemplateRefusals.TooLong);
            }
        }

        return statements.DrainToImmutable();
    }

    /// <summary>One statement of the text; a partial and a choice are several.</summary>
    private ImmutableArray<Statement> Statement()
    {
        var (place, token) = (Here, Current);
        switch (token)
        {
            case { Kind: TokenKind.Text }:
                at++;
                return [new TextStatement(place, token.Text)];
            case { Kind: TokenKind.Word, Text: "if" }:
                return [If(place)];
            case { Kind: TokenKind.Word, Text: "for" } when !tokens[at + 1].Is("."):
                return [For(place)];
            case { Kind: TokenKind.Word, Text: "case" }:
                return Case(place);
            case { Kind: TokenKind.Word, Text: "capture" }:
                return [Capture(place)];
            case { Kind: TokenKind.Word, Text: "include" }:
                return Include(place);
            case { Kind: TokenKind.Word, Text: "break" or "continue" }:
                return [LeaveLoop(place)];
            case { Kind: TokenKind.Word } when tokens[at + 1].Is("="):
                return [Assignment(place)];
            default:
                var value = Whole();
                Ends();
                return [new Write(place, value)];
        }
    }

    private Choose If(Place place)
    {
        var branches = ImmutableArray.CreateBuilder<Branch>();
        do
        {
            at++;
            branches.Add(new(Condition(), Block()));
        }
        while (Takes("else", "if"));

        return new(place, branches.DrainToImmutable(), Otherwise("if"));
    }

    private Expression Condition()
    {
        var condition = Whole();
        Ends();
        return condition;
    }

    /// <summary>True before "else if", and then on the "if".</summary>
    private bool Takes(string first, string second)
    {
        var takes = Current.IsWord(first) && tokens[at + 1].IsWord(second);
        at += takes ? 1 : 0;
        return takes;
    }

    /// <summary>What follows "else", if that is there, and the end of the block.</summary>
    private ImmutableArray<Statement> Otherwise(string block)
    {
        var otherwise = ImmutableArray<Statement>.Empty;
        if (Current.IsWord("else"))
        {
            at++;
            Ends();
            otherwise = Block();
        }

        End(block);
        return otherwise;
    }

    private void End(string block)
    {
        if (Current.Kind == TokenKind.End)
        {
            throw Wrong(TemplateRefusals.Unclosed(block));
        }

        if (!Current.IsWord("end"))
        {
            throw Wrong(TemplateRefusals.Unexpected(Current.Text));
        }

        at++;
        Ends();
    }

    private ForEach For(Place place)
    {
        at++;
        var name = NewName();
        if (!Current.IsWord("in"))
        {
            throw Wrong(TemplateRefusals.Expected("in"));
        }

        at++;
        var list = Whole();
        Ends();
        loops.Push(name);
        var body = Block();
        loops.Pop();
        return new(place, name, list, body, Otherwise("for"));
    }

    /// <summary>The value is kept under a name that nobody can write, and then held against each.</summary>
    private ImmutableArray<Statement> Case(Place place)
    {
        at++;
        var kept = new Assign(place, partials.HiddenName(), Condition());
        SkipSpace();
        var branches = ImmutableArray.CreateBuilder<Branch>();
        while (Current.IsWord("when"))
        {
            at++;
            branches.Add(new(AnyOf(new Variable(place, kept.Name)), Block()));
        }

        if (branches.Count == 0)
        {
            throw Wrong(TemplateRefusals.Expected("when"));
        }

        return [kept, new Choose(place, branches.DrainToImmutable(), Otherwise("case"))];
    }

    private void SkipSpace()
    {
        while (Current.Kind == TokenKind.Separator || (Current.Kind == TokenKind.Text && string.IsNullOrWhiteSpace(Current.Text)))
        {
            at++;
        }
    }

    private Expression AnyOf(Variable value)
    {
        Expression any = OneOf(value);
        while (Current.Is(",") || Current.Is("||"))
        {
            var place = Here;
            at++;
            any = new Shortcut(place, "||", any, OneOf(value));
        }

        Ends();
        return any;
    }

    private Operation OneOf(Variable value) => new(Here, Operator.Equal, value, Postfix());

    private Capture Capture(Place place)
    {
        at++;
        var name = NewName();
        Ends();
        // Nothing leaves a loop from within a text that is being kept.
        loops.Push("");
        var body = Block();
        loops.Pop();
        End("capture");
        return new(place, name, body);
    }

    private ImmutableArray<Statement> Include(Place place)
    {
        at++;
        var name = Current.Kind == TokenKind.Quoted ? Current.Text : throw Wrong(TemplateRefusals.Expected("\"…\""));
        at++;
        Ends();
        return partials.Read(name, place);
    }

    private Leave LeaveLoop(Place place)
    {
        var goesOn = Current.IsWord("continue");
        if (!loops.TryPeek(out var loop) || loop.Length == 0)
        {
            throw Wrong(TemplateRefusals.Unexpected(Current.Text));
        }

        at++;
        Ends();
        return new(place, goesOn);
    }

    private Assign Assignment(Place place)
    {
        var name = NewName();
        at++;
        var value = Whole();
        Ends();
        return new(place, name, value);
    }

    private string NewName()
    {
        var name = Current.Kind == TokenKind.Word ? Current.Text : throw Wrong(TemplateRefusals.Expected("…"));
        if (Keywords.Contains(name) || Functions.IsNamespace(name) || loops.Contains(name))
        {
            throw Wrong(TemplateRefusals.NameTaken(name));
        }

        at++;
        return name;
    }

    /// <summary>A statement is followed by the next one only on another line, after a semicolon or in another tag.</summary>
    private void Ends()
    {
        if (Current.Kind is not (TokenKind.Separator or TokenKind.End))
        {
            throw Wrong(TemplateRefusals.Unexpected(Current.Text));
        }
    }

    private T Deeper<T>(Func<T> read)
    {
        if (++depth > TemplateLimits.Depth)
        {
            throw Wrong(TemplateRefusals.TooDeep);
        }

        var found = read();
        depth--;
        return found;
    }

    private TemplateException Wrong(Refusal why) => new(Here, why);
}
