using System.Globalization;
using System.Text;

namespace Collab.Templates;

/// <summary>One rendering: what it may still cost, and what it wrote so far.</summary>
internal sealed class Run(CultureInfo culture, Escape escape)
{
    /// <summary>The largest buffer that a thread keeps for its next rendering.</summary>
    private const int Kept = 16 * 1024;

    [ThreadStatic]
    private static StringBuilder? spare;

    private readonly StringBuilder written = Taken();

    /// <summary>Where each text that is being kept began.</summary>
    private Stack<int>? captures;
    private long work = TemplateLimits.Work;

    /// <summary>What was written. Nothing more can be.</summary>
    public string End()
    {
        var text = written.ToString();
        spare = written.Capacity <= Kept ? written.Clear() : spare;
        return text;
    }

    /// <exception cref="ValueException">The template does too much.</exception>
    public void Charge(long characters = 0)
    {
        work -= TemplateLimits.Step + characters;
        if (work < 0)
        {
            throw new ValueException(TemplateRefusals.TooMuch);
        }
    }

    /// <summary>Writes a text of the template.</summary>
    public void Write(string text)
    {
        Charge(text.Length);
        written.Append(text);
        if (written.Length > TemplateLimits.Output)
        {
            throw new ValueException(TemplateRefusals.TooMuch);
        }
    }

    public void WriteValue(object? value) => Write(escape.Of(value, culture));

    public void BeginCapture() => (captures ??= new()).Push(written.Length);

    public Markup EndCapture()
    {
        var start = captures!.Pop();
        var text = written.ToString(start, written.Length - start);
        written.Length = start;
        Charge(text.Length);
        return new(Values.Limited(text));
    }

    /// <summary>A value as it is kept under a name.</summary>
    public object? Keep(object? value)
    {
        Charge(Size(value));
        return value is string text ? Values.Limited(text) : value;
    }

    public object? Call(Function function, object?[] arguments)
    {
        Charge(function.ReadsItems ? arguments.Sum(SizeOfAll) : arguments.Sum(Size));
        var made = function.Run(new(arguments, culture));
        Charge(Size(made));
        return made is string text ? Values.Limited(text) : made;
    }

    public object? Operate(Operator between, object? left, object? right)
    {
        Charge(Size(left) + Size(right));
        return between.Apply(left, right, culture);
    }

    private static StringBuilder Taken()
    {
        var taken = spare ?? new StringBuilder(1024);
        spare = null;
        return taken;
    }

    /// <summary>With the letters of a list's items, however often the same one stands in it.</summary>
    private static long SizeOfAll(object? value) => value is IReadOnlyList<object?> list ? list.Count + list.Sum(SizeOfAll) : Size(value);

    private static long Size(object? value) => value switch
    {
        string text => text.Length,
        Markup markup => markup.Text.Length,
        IReadOnlyList<object?> list => list.Count,
        _ => 0,
    };
}
