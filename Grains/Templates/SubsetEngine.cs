using System.Collections.Immutable;
using System.Globalization;

namespace Collab.Templates;

/// <summary>Renders templates without any package: exactly what <see cref="Parser"/> lets through.</summary>
internal sealed class SubsetEngine : ITemplateEngine
{
    public IRenderer Prepare(Template template) => new Renderer(template);

    private sealed class Renderer(Template template) : IRenderer
    {
        public string Render(IReadOnlyDictionary<string, object?> fields, CultureInfo culture, Escape escape)
        {
            var run = new Run(culture, escape);
            new Walk(run, fields).Do(template.Statements);
            return run.End();
        }
    }
}

/// <summary>One way through a template's statements.</summary>
internal sealed class Walk(Run run, IReadOnlyDictionary<string, object?> fields)
{
    private Dictionary<string, object?>? names;

    /// <summary>The innermost loop.</summary>
    private Loop? within;

    /// <summary>Where what is done now stands; where it fails, that is shown.</summary>
    private Place at;

    private enum Goes
    {
        On,
        ToNext,
        Out,
    }

    /// <exception cref="TemplateException">Something cannot be done.</exception>
    public void Do(ImmutableArray<Statement> statements)
    {
        try
        {
            All(statements);
        }
        catch (ValueException refused)
        {
            throw new TemplateException(at, refused.Why);
        }
    }

    private Goes All(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (One(statement) is not Goes.On and var way)
            {
                return way;
            }
        }

        return Goes.On;
    }

    private Goes One(Statement statement)
    {
        switch (statement)
        {
            case TextStatement text:
                at = text.At;
                run.Write(text.Text);
                return Goes.On;
            case Write write:
                run.WriteValue(Value(write.Value, statement.At));
                return Goes.On;
            case Assign assign:
                (names ??= [])[assign.Name] = run.Keep(Value(assign.Value, statement.At));
                return Goes.On;
            case Capture capture:
                run.BeginCapture();
                All(capture.Body);
                at = capture.At;
                (names ??= [])[capture.Name] = run.EndCapture();
                return Goes.On;
            case Choose choose:
                return All(Chosen(choose));
            case ForEach each:
                return Each(each);
            case Leave leave:
                return leave.GoesOn ? Goes.ToNext : Goes.Out;
            default:
                throw new InvalidOperationException($"{statement} is unknown.");
        }
    }

    private ImmutableArray<Statement> Chosen(Choose choose)
    {
        foreach (var branch in choose.Branches)
        {
            if (Values.IsTrue(Value(branch.When)))
            {
                return branch.Then;
            }
        }

        return choose.Otherwise;
    }

    private Goes Each(ForEach each)
    {
        // Where there is no list, its being empty is not spoken of either.
        if (Value(each.List, each.List.At) is not { } list)
        {
            return Goes.On;
        }

        var items = Values.List(list);
        if (items.Count == 0)
        {
            return All(each.Otherwise);
        }

        var loop = within = new Loop(each.Name, items, within);
        for (; loop.Index < items.Count; loop.Index++)
        {
            at = each.At;
            run.Charge();
            if (All(each.Body) == Goes.Out)
            {
                break;
            }
        }

        within = loop.Outer;
        return Goes.On;
    }

    /// <param name="then">Where that stands which is done with the value.</param>
    private object? Value(Expression expression, Place then)
    {
        var value = Value(expression);
        at = then;
        return value;
    }

    private object? Value(Expression expression) => expression switch
    {
        Literal literal => literal.Value,
        Variable variable => Find(variable),
        Member member => Values.Member(Value(member.Target, member.At), member.Name, member.IfThere),
        Item item => ItemOf(item),
        LoopFact fact => within!.Fact(fact.Name),
        Not not => !Values.IsTrue(Value(not.Value)),
        Shortcut { Symbol: "??" } first => FirstThere(Value(first.Left), Value(first.Right)),
        Shortcut { Symbol: "&&" } both => Values.IsTrue(Value(both.Left)) && Values.IsTrue(Value(both.Right)),
        Shortcut any => Values.IsTrue(Value(any.Left)) || Values.IsTrue(Value(any.Right)),
        Operation operation => run.Operate(operation.Operator, Value(operation.Left), Value(operation.Right, operation.At)),
        Either either => Value(Values.IsTrue(Value(either.When)) ? either.Then : either.Otherwise),
        Call call => Answer(call),
        _ => throw new InvalidOperationException($"{expression} is unknown."),
    };

    private static object? FirstThere(object? left, object? right) => left ?? right;

    private object? Find(Variable variable)
    {
        for (var loop = within; loop is not null; loop = loop.Outer)
        {
            if (loop.Name == variable.Name)
            {
                return loop.Item;
            }
        }

        return (names is not null && names.TryGetValue(variable.Name, out var value)) || fields.TryGetValue(variable.Name, out value)
            ? value
            : throw new TemplateException(variable.At, TemplateRefusals.NoSuchField(variable.Name));
    }

    private object? ItemOf(Item item) => Values.Item(Value(item.Target), Value(item.Index, item.At));

    private object? Answer(Call call)
    {
        var arguments = new object?[call.Arguments.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = Value(call.Arguments[index]);
        }

        at = call.At;
        return run.Call(call.Function, arguments);
    }

    /// <summary>Where a loop is in its list.</summary>
    private sealed class Loop(string name, IReadOnlyList<object?> items, Loop? outer)
    {
        public Loop? Outer => outer;

        public string Name => name;

        public int Index { get; set; }

        public object? Item => items[Index];

        public object Fact(string fact) => fact switch
        {
            "index" => (long)Index,
            "rindex" => (long)(items.Count - Index - 1),
            "length" => (long)items.Count,
            "first" => Index == 0,
            "last" => Index == items.Count - 1,
            "even" => Index % 2 == 0,
            _ => Index % 2 == 1,
        };
    }
}
