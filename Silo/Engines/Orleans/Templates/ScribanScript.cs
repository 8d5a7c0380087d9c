using System.Globalization;
using System.Text;

namespace Collab.Templates;

/// <summary>Where something stands in a template, and what it needs beside the values that the script computes.</summary>
internal sealed record Site(Place At, object? What = null);

/// <summary>
/// A template as a script of Scriban: conditions, loops, names and literals are the script's; what a value is, how it is written and what
/// it costs are functions of ours, which are told by a number at which <see cref="Site"/> they are.
/// </summary>
internal sealed class ScribanScript
{
    private readonly StringBuilder script = new();
    private readonly List<Site> sites = [];

    public ScribanScript(Template template) => Add(template.Statements);

    public IReadOnlyList<Site> Sites => sites;

    /// <summary>Where names and loops are in the script, to say where they stand in the template.</summary>
    public Dictionary<int, Place> Places { get; } = [];

    /// <summary>A name of a template in the script, where the language's own names are no names of it.</summary>
    public static string NameOf(string name) => name[0] == '#' ? $"h_{name[1..]}" : $"v_{name}";

    public override string ToString() => script.ToString();

    private void Add(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Add(statement);
            script.Append('\n');
        }
    }

    private void Add(Statement statement)
    {
        switch (statement)
        {
            case TextStatement text:
                Begin("text", text.At, text.Text);
                break;
            case Write write:
                Begin("write", write.At).Add(write.Value);
                break;
            case Assign assign:
                script.Append(NameOf(assign.Name)).Append(" = ");
                Begin("kept", assign.At).Add(assign.Value);
                break;
            case Capture capture:
                Begin("begin", capture.At).script.Append('\n');
                Add(capture.Body);
                script.Append(NameOf(capture.Name)).Append(" = ");
                Begin("captured", capture.At);
                break;
            case Choose choose:
                Add(choose);
                break;
            case ForEach each:
                Add(each);
                break;
            case Leave leave:
                script.Append(leave.GoesOn ? "continue" : "break");
                break;
            default:
                throw new InvalidOperationException($"{statement} is unknown.");
        }
    }

    private void Add(Choose choose)
    {
        foreach (var branch in choose.Branches)
        {
            script.Append(branch == choose.Branches[0] ? "if " : "else if ");
            Add(branch.When);
            script.Append('\n');
            Add(branch.Then);
        }

        script.Append("else\n");
        Add(choose.Otherwise);
        script.Append("end");
    }

    private void Add(ForEach each)
    {
        Places[script.Length] = each.At;
        script.Append("for ").Append(NameOf(each.Name)).Append(" in (");
        Begin("items", each.List.At).Add(each.List);
        script.Append(")\n");
        Add(each.Body);
        script.Append("else\n");
        Add(each.Otherwise);
        script.Append("end");
    }

    private void Add(Expression expression)
    {
        // The space keeps a value from being read as what the one before it is called with.
        script.Append(" (");
        switch (expression)
        {
            case Literal literal:
                script.Append(Written(literal.Value));
                break;
            case Variable variable:
                Places[script.Length] = variable.At;
                script.Append(NameOf(variable.Name));
                break;
            case Member member:
                Begin("member", member.At, member).Add(member.Target);
                break;
            case Item item:
                Begin("item", item.At).Add(item.Target);
                Add(item.Index);
                break;
            case LoopFact fact:
                script.Append("for.").Append(fact.Name);
                break;
            case Not not:
                script.Append('!');
                Add(not.Value);
                break;
            case Shortcut shortcut:
                Add(shortcut.Left);
                script.Append(' ').Append(shortcut.Symbol).Append(' ');
                Add(shortcut.Right);
                break;
            case Operation operation:
                Begin("operate", operation.At, operation.Operator).Add(operation.Left);
                Add(operation.Right);
                break;
            case Either either:
                Add(either.When);
                script.Append(" ? ");
                Add(either.Then);
                script.Append(" : ");
                Add(either.Otherwise);
                break;
            case Call call:
                Begin("call", call.At, call.Function);
                call.Arguments.ToList().ForEach(Add);
                break;
            default:
                throw new InvalidOperationException($"{expression} is unknown.");
        }

        script.Append(')');
    }

    private ScribanScript Begin(string function, Place at, object? what = null)
    {
        script.Append(CultureInfo.InvariantCulture, $"{function} {sites.Count}");
        sites.Add(new(at, what));
        return this;
    }

    private static string Written(object? value) => value switch
    {
        null => "null",
        bool isTrue => isTrue ? "true" : "false",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double fraction => fraction.ToString("0.0##############", CultureInfo.InvariantCulture),
        string text => $"\"{string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? $"{letter}" : $"\\u{(int)letter:X4}"))}\"",
        _ => throw new InvalidOperationException($"{value} cannot be written."),
    };
}
