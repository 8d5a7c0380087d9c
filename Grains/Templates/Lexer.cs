using System.Globalization;
using System.Text;

namespace Collab.Templates;

/// <summary>Cuts a template into the text outside of its tags and the words and symbols within them.</summary>
internal sealed class Lexer
{
    /// <summary>The first that fits is meant.</summary>
    private static readonly string[] Symbols =
    [
        "==", "!=", "<=", ">=", "&&", "||", "??", "?.",
        .. NotSupported,
        "+", "-", "*", "/", "%", "<", ">", "!", "(", ")", "[", "]", ".", ",", "|", ":", "?", "=",
    ];

    private static string[] NotSupported
        => ["++", "--", "//", "..", "|>", "?!", "+=", "-=", "*=", "/=", "%=", "=>", "<<", ">>", "**", "@", "&", "^", "{", "$"];

    private readonly TemplateText source;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private int at;

    /// <summary>Parentheses and brackets that are open: within them, lines end nothing.</summary>
    private int open;

    private Lexer(TemplateText source) => (this.source, text) = (source, source.Text);

    /// <exception cref="TemplateException">Something is not of the language.</exception>
    public static List<Token> Read(TemplateText source) => new Lexer(source).Read();

    private List<Token> Read()
    {
        while (at < text.Length)
        {
            ReadText();
            if (Sees("{{"))
            {
                ReadTag();
            }
        }

        Add(TokenKind.End, "", at);
        return tokens;
    }

    /// <summary>Up to the next tag; <c>{%{ … }%}</c> keeps what is in it as it is.</summary>
    private void ReadText()
    {
        var start = at;
        while (at < text.Length && !Sees("{{"))
        {
            if (Verbatim() is { } percents)
            {
                AddText(start, at);
                var close = $"}}{percents}}}";
                var from = at + percents.Length + 2;
                var to = text.IndexOf(close, from, StringComparison.Ordinal);
                to = to >= 0 ? to : throw Wrong(at, TemplateRefusals.Unclosed($"{{{percents}{{"));
                AddText(from, to);
                start = at = to + close.Length;
            }
            else
            {
                at++;
            }
        }

        // A tag that begins with - takes the space before it away, with ~ only that of its own line.
        var end = at;
        if (Sees("{{-"))
        {
            end = start + text.AsSpan(start, end - start).TrimEnd().Length;
        }
        else if (Sees("{{~"))
        {
            while (end > start && text[end - 1] != '\n' && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
        }

        AddText(start, end);
    }

    private string? Verbatim()
    {
        var end = at + 1;
        while (text[at] == '{' && end < text.Length && text[end] == '%')
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == '{' ? text[(at + 1)..end] : null;
    }

    private void AddText(int from, int to)
    {
        if (to > from)
        {
            Add(TokenKind.Text, text[from..to], from);
        }
    }

    private void ReadTag()
    {
        var start = at;
        at += Sees("{{-") || Sees("{{~") ? 3 : 2;
        open = 0;
        while (!Sees("}}") && !Sees("-}}") && !Sees("~}}"))
        {
            if (at >= text.Length)
            {
                throw Wrong(start, TemplateRefusals.Unclosed("{{"));
            }

            ReadToken();
        }

        Add(TokenKind.Separator, "}}", at);
        var (greedy, line) = (Sees("-}}"), Sees("~}}"));
        at += greedy || line ? 3 : 2;
        if (greedy || line)
        {
            SkipSpace(line);
        }
    }

    private void SkipSpace(bool thisLineOnly)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
            if (thisLineOnly && text[at - 1] == '\n')
            {
                return;
            }
        }
    }

    private void ReadToken()
    {
        var start = at;
        switch (text[at])
        {
            case ';':
            case '\n' when open == 0:
                at++;
                Add(TokenKind.Separator, ";", start);
                break;
            case '#':
                SkipComment();
                break;
            case '"' or '\'':
                Add(TokenKind.Quoted, Quoted(text[at]), start);
                break;
            case '`':
                Add(TokenKind.Quoted, Raw(), start);
                break;
            case var letter when char.IsLetter(letter) || letter == '_':
                Add(TokenKind.Word, While(next => char.IsLetterOrDigit(next) || next == '_'), start);
                break;
            case >= '0' and <= '9':
                Add(TokenKind.Number, Number(), start);
                break;
            case var space when char.IsWhiteSpace(space):
                at++;
                break;
            default:
                Add(TokenKind.Symbol, Symbol(), start);
                break;
        }
    }

    /// <summary>With one # up to the end of the line or the tag, with two up to the next two.</summary>
    private void SkipComment()
    {
        var isLong = Sees("##");
        at += isLong ? 2 : 1;
        while (at < text.Length && !Sees("}}") && !(isLong ? Sees("##") : text[at] == '\n' || Sees("-}}") || Sees("~}}")))
        {
            at++;
        }

        at += isLong && Sees("##") ? 2 : 0;
    }

    private string Quoted(char quote)
    {
        var (start, made) = (at++, new StringBuilder());
        while (at < text.Length && text[at] != '\n')
        {
            var next = text[at++];
            if (next == quote)
            {
                return made.ToString();
            }

            made.Append(next == '\\' ? Escaped() : next);
        }

        throw Wrong(start, TemplateRefusals.Unclosed($"{quote}"));
    }

    private char Escaped()
    {
        var next = at < text.Length ? text[at++] : '\n';
        return next switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '\\' or '"' or '\'' => next,
            'u' when at + 4 <= text.Length && ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Code(code),
            _ => throw Wrong(at - 2, TemplateRefusals.NotSupported($"\\{next}")),
        };
    }

    private char Code(ushort code)
    {
        at += 4;
        return (char)code;
    }

    /// <summary>Between backticks, nothing is escaped; a backtick is written twice.</summary>
    private string Raw()
    {
        var (start, made) = (at++, new StringBuilder());
        while (at < text.Length)
        {
            var next = text[at++];
            if (next != '`')
            {
                made.Append(next);
            }
            else if (at < text.Length && text[at] == '`')
            {
                made.Append(text[at++]);
            }
            else
            {
                return made.ToString();
            }
        }

        throw Wrong(start, TemplateRefusals.Unclosed("`"));
    }

    private string Number()
    {
        var start = at;
        While(char.IsAsciiDigit);
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            While(char.IsAsciiDigit);
        }

        // Neither hexadecimal digits nor exponents nor suffixes, and no more digits than every kind of number holds.
        return (at < text.Length && (char.IsLetter(text[at]) || text[at] == '_')) || at - start > 15
            ? throw Wrong(start, TemplateRefusals.NotSupported(text[start..Math.Min(text.Length, at + 1)]))
            : text[start..at];
    }

    private string Symbol()
    {
        var symbol = Array.Find(Symbols, Sees) ?? throw Wrong(at, TemplateRefusals.Unexpected($"{text[at]}"));
        if (NotSupported.Contains(symbol))
        {
            throw Wrong(at, TemplateRefusals.NotSupported(symbol));
        }

        at += symbol.Length;
        open = Math.Max(0, open + (symbol is "(" or "[" ? 1 : symbol is ")" or "]" ? -1 : 0));
        return symbol;
    }

    private string While(Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private bool Sees(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private void Add(TokenKind kind, string what, int start)
    {
        var touches = start > 0 && tokens.Count > 0 && !char.IsWhiteSpace(text[start - 1]);
        tokens.Add(new(kind, what, start, touches));
    }

    private TemplateException Wrong(int offset, Refusal why) => new(source.PlaceOf(offset), why);
}
