using System.Collections.Immutable;
using System.Globalization;

namespace Collab.Templates;

/// <summary>Expressions: calls and pipes outside, then the operators by their rank, then names and values.</summary>
internal sealed partial class Parser
{
    /// <summary>The weakest first.</summary>
    private static readonly string[][] Ranks =
        [["??"], ["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]];

    /// <summary>A value and what it is piped through.</summary>
    private Expression Whole() => Deeper(() =>
    {
        var isCall = Function() is not null;
        var value = isCall ? Command(null) : Conditional(out isCall);
        while (Current.Is("|"))
        {
            value = value is Either ? throw Wrong(TemplateRefusals.Parentheses) : Piped(value);
            isCall = true;
        }

        // What a call without parentheses takes in is easily mistaken.
        return isCall && IsOperator() ? throw Wrong(TemplateRefusals.Parentheses) : value;
    });

    private Call Piped(Expression value)
    {
        at++;
        while (Current.Kind == TokenKind.Separator && Current.Text == ";" && source.Text[Current.Offset] == '\n')
        {
            at++;
        }

        return Function() is null ? throw NoFunction() : Command(value);
    }

    private TemplateException NoFunction() => Current.Kind == TokenKind.Word && tokens[at + 1].Is(".") && tokens[at + 2].Kind == TokenKind.Word
        ? Wrong(TemplateRefusals.NoSuchFunction($"{Current.Text}.{tokens[at + 2].Text}"))
        : Wrong(Current.Kind == TokenKind.Word ? TemplateRefusals.NoSuchFunction(Current.Text) : TemplateRefusals.Expected("|"));

    private bool IsOperator() => Current.Is("?") || Ranks.Any(rank => rank.Any(Current.Is));

    /// <summary>A function and its values, one after the other or in parentheses.</summary>
    private Call Command(Expression? piped)
    {
        var (place, function) = (Here, Function()!);
        at += 3;
        var values = ImmutableArray.CreateBuilder<Expression>();
        if (piped is not null)
        {
            values.Add(piped);
        }

        if (Current.Is("(") && Current.Touches)
        {
            Arguments(values);
        }
        else
        {
            while (StartsValue())
            {
                values.Add(Postfix());
            }
        }

        return values.Count >= function.Least && values.Count <= function.Most
            ? new(place, function, values.DrainToImmutable())
            : throw new TemplateException(place, TemplateRefusals.Arguments(function.Name));
    }

    private void Arguments(ImmutableArray<Expression>.Builder values)
    {
        at++;
        while (!Current.Is(")"))
        {
            values.Add(Whole());
            if (!Current.Is(",") && !Current.Is(")"))
            {
                throw Wrong(TemplateRefusals.Expected(")"));
            }

            at += Current.Is(",") ? 1 : 0;
        }

        at++;
    }

    private bool StartsValue() => Current.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Quoted || Current.Is("(");

    /// <summary>The function whose name is here, with its namespace; null if none.</summary>
    private Function? Function()
    {
        if (Current.Kind != TokenKind.Word || !Functions.IsNamespace(Current.Text))
        {
            return null;
        }

        if (!tokens[at + 1].Is(".") || tokens[at + 2].Kind != TokenKind.Word)
        {
            throw Wrong(TemplateRefusals.Expected("."));
        }

        var name = $"{Current.Text}.{tokens[at + 2].Text}";
        return Functions.Find(name) ?? throw Wrong(TemplateRefusals.NoSuchFunction(name));
    }

    private Expression Conditional(out bool isEither)
    {
        var value = Ranked(0);
        isEither = Current.Is("?");
        if (!isEither)
        {
            return value;
        }

        var place = Here;
        at++;
        var then = Ranked(0);
        if (!Current.Is(":"))
        {
            throw Wrong(TemplateRefusals.Expected(":"));
        }

        at++;
        return new Either(place, value, then, Ranked(0));
    }

    private Expression Ranked(int rank)
    {
        if (rank == Ranks.Length)
        {
            return Prefix();
        }

        var left = Ranked(rank + 1);
        // Each makes the tree deeper by one, on its left.
        for (var links = 0; Ranks[rank].Any(Current.Is); links++)
        {
            var (place, symbol) = (Here, Current.Text);
            at++;
            var right = Ranked(rank + 1);
            left = links > TemplateLimits.Depth ? throw Wrong(TemplateRefusals.TooDeep)
                : rank < 3 ? new Shortcut(place, symbol, left, right)
                : new Operation(place, Operator.Of(symbol), left, right);
        }

        return left;
    }

    private Expression Prefix()
    {
        var place = Here;
        if (Current.Is("!"))
        {
            at++;
            return new Not(place, Deeper(Prefix));
        }

        if (Current.Is("-"))
        {
            at++;
            return new Operation(place, Operator.Of("-"), new Literal(place, 0L), Deeper(Prefix));
        }

        return Postfix();
    }

    /// <summary>A value with its members and items.</summary>
    private Expression Postfix()
    {
        var value = Primary();
        var isIfThere = false;
        for (var links = 0; value is not Literal; links++)
        {
            if ((Current.Is(".") || Current.Is("?.")) && Current.Touches)
            {
                isIfThere |= Current.Is("?.");
                at++;
                var (place, name) = (Here, Current.Kind == TokenKind.Word && Current.Touches ? Current.Text : throw Wrong(TemplateRefusals.Unexpected(Current.Text)));
                at++;
                value = new Member(place, value, name, isIfThere);
            }
            else if (Current.Is("[") && Current.Touches)
            {
                at++;
                var (place, index) = (Here, Whole());
                value = Current.Is("]") ? new Item(place, value, index) : throw Wrong(TemplateRefusals.Expected("]"));
                at++;
            }
            else
            {
                break;
            }

            if (links > TemplateLimits.Depth)
            {
                throw Wrong(TemplateRefusals.TooDeep);
            }
        }

        return value;
    }

    private Expression Primary()
    {
        var (place, token) = (Here, Current);
        at++;
        switch (token)
        {
            case { Kind: TokenKind.Quoted }:
                return new Literal(place, token.Text);
            case { Kind: TokenKind.Number }:
                return new Literal(place, Number(token.Text));
            case { Kind: TokenKind.Word, Text: "true" or "false" }:
                return new Literal(place, token.Text == "true");
            case { Kind: TokenKind.Word, Text: "null" }:
                return new Literal(place, null);
            case { Kind: TokenKind.Word, Text: "for" }:
                return Fact(place);
            case { Kind: TokenKind.Word } when Functions.IsNamespace(token.Text):
                throw new TemplateException(place, TemplateRefusals.Parentheses);
            case { Kind: TokenKind.Word } when Foreign.Contains(token.Text):
                throw new TemplateException(place, TemplateRefusals.NotSupported(token.Text));
            case { Kind: TokenKind.Word } when Keywords.Contains(token.Text):
                throw new TemplateException(place, TemplateRefusals.Unexpected(token.Text));
            case { Kind: TokenKind.Word }:
                return new Variable(place, token.Text);
            case { Kind: TokenKind.Symbol, Text: "(" }:
                return Nested();
            case { Kind: TokenKind.Symbol, Text: "[" }:
                throw new TemplateException(place, TemplateRefusals.NotSupported("["));
            default:
                throw new TemplateException(place, TemplateRefusals.Unexpected(token.Text));
        }
    }

    private static object Number(string digits) => digits.Contains('.', StringComparison.Ordinal)
        ? double.Parse(digits, CultureInfo.InvariantCulture)
        : (object)long.Parse(digits, CultureInfo.InvariantCulture);

    private LoopFact Fact(Place place)
    {
        var isFact = Current.Is(".") && LoopFact.Names.Contains(tokens[at + 1].Text) && loops.Any(loop => loop.Length > 0);
        if (!isFact)
        {
            throw new TemplateException(place, TemplateRefusals.Unexpected("for"));
        }

        at += 2;
        return new(place, tokens[at - 1].Text);
    }

    private Expression Nested()
    {
        var value = Whole();
        if (!Current.Is(")"))
        {
            throw Wrong(TemplateRefusals.Expected(")"));
        }

        at++;
        return value;
    }
}
