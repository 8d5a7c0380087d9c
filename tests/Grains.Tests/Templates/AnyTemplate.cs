using FsCheck;
using FsCheck.Fluent;

namespace Collab.Templates;

/// <summary>Random templates: some of which nobody would write, some of which anybody might.</summary>
internal static class AnyTemplate
{
    private static readonly string[] Tokens =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "if", "else", "end", "for", "in", "case", "when", "capture", "include", "break", "continue",
        "while", "func", "x", "member", "member.name", "session.items", "for.index", "string.upcase", "array.join", "date.to_string", "regex.match",
        "'", "\"", "`", "'a'", "1", "1.5", "-", "+", "*", "/", "%", "==", "!=", "<", ">=", "&&", "||", "??", "?", ":", "(", ")", "[", "]", ".", "?.", ",", "|",
        "=", ";", "\n", " ", "#", "##", "\\", "$", "{", "}", "\u1401", "\ud83d", "\0",
    ];

    private static readonly string[] Paths =
        ["member", "member.name", "member.phone", "member.beds", "member.rate", "member.regions", "member.active", "session.items", "session.starts", "session.title", "nobody", "sly", "x", "y", "item", "item.title", "item.minutes"];

    private static readonly string[] Operators = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??"];

    private static readonly string[] Space = ["", " ", "\n", "  \n  ", " text ", "<b>"];

    public static Gen<string> OfTokens => Gen.Elements(Tokens).ListOf().Select(tokens => string.Join(" ", tokens));

    public static Gen<string> ByGrammar => Gen.Sized(size => Block(Math.Min(size / 12, 4)));

    private static Gen<string> Block(int depth)
        => Gen.Choose(1, 3).SelectMany(count => Statement(depth).ListOf(count)).Select(string.Concat<string>);

    private static Gen<string> Statement(int depth)
    {
        var text = Gen.Elements(Space);
        var write = Expression(depth).SelectMany(Tag);
        var assign = from value in Expression(depth) from name in Gen.Elements("x", "y") from tag in Tag($"{name} = {value}") select tag;
        if (depth == 0)
        {
            return Gen.OneOf(text, write, assign);
        }

        var body = Block(depth - 1);
        var branch = from when in Expression(depth).SelectMany(value => Tag($"if {value}"))
                     from then in body
                     from otherwise in Tag("else")
                     from other in body
                     from end in Tag("end")
                     select when + then + otherwise + other + end;
        var loop = from each in Gen.Elements("session.items", "member.regions", "nobody", "member.phone").SelectMany(list => Tag($"for item in {list}"))
                   from inner in body
                   from end in Tag("end")
                   select $"{each}{inner}{{{{ for.index }}}}{end}";
        var choice = from value in Expression(depth)
                     from when in Literal
                     from then in body
                     select $"{{{{ case {value} }}}}{{{{ when {when}, 12 }}}}{then}{{{{ else }}}}-{{{{ end }}}}";
        var capture = body.Select(inner => $"{{{{ capture y }}}}{inner}{{{{ end }}}}");
        return Gen.OneOf(text, write, write, assign, branch, loop, choice, capture);
    }

    private static Gen<string> Tag(string inside)
        => from open in Gen.Elements("{{ ", "{{- ", "{{~ ") from close in Gen.Elements(" }}", " -}}", " ~}}") select open + inside + close;

    private static Gen<string> Expression(int depth)
    {
        if (depth == 0)
        {
            return Gen.OneOf(Literal, Gen.Elements(Paths));
        }

        var one = Expression(depth - 1);
        return Gen.OneOf(
            Literal,
            Gen.Elements(Paths),
            from left in one from between in Gen.Elements(Operators) from right in one select $"({left}) {between} ({right})",
            from when in one from then in one from otherwise in one select $"({when}) ? ({then}) : ({otherwise})",
            one.Select(value => $"!({value})"),
            from target in Gen.Elements(Paths) from index in one select $"{target}[{index}]",
            from value in one from name in Gen.Elements(Functions.Names.ToArray()) from others in one.ListOf(2) select Piped(value, Functions.Find(name)!, [.. others]));
    }

    private static string Piped(string value, Function function, string[] others)
        => $"({value}) | {function.Name} {string.Join(' ', others.Take(function.Least - 1).Select(other => $"({other})"))}";

    private static Gen<string> Literal => Gen.Elements("1", "0", "12", "2.5", "'a'", "''", "'North'", "'%Y'", "'N2'", "'title'", "true", "false", "null");
}
