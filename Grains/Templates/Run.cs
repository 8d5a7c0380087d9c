using System.Globalization;
using System.Text;

namespace Collab.Templates;

/// <summary>One rendering: what it may still cost, and what it wrote so far.</summary>
internal sealed class Run(CultureInfo culture, Escape escape)
{
    private readonly StringBuilder written = new();

    /// <summary>Where each text that is being kept began.</summary>
    private readonly Stack<int> captures = new();
    private int work = TemplateLimits.Work;

    public CultureInfo Culture => culture;

    public string Text => written.ToString();

    /// <exception cref="ValueException">The template does too much.</exception>
    public void Charge(int characters = 0)
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

    public void BeginCapture() => captures.Push(written.Length);

    public Markup EndCapture()
    {
        var start = captures.Pop();
        var text = written.ToString(start, written.Length - start);
        written.Length = start;
        Charge(text.Length);
        return new(Values.Limited(text));
    }

    /// <summary>A value as it is kept under a name.</summary>
    public object? Kept(object? value)
    {
        Charge(Size(value));
        return value is string text ? Values.Limited(text) : value;
    }

    public object? Call(Function function, object?[] arguments)
    {
        Charge(arguments.Sum(Size));
        var made = function.Run(new(arguments, culture));
        Charge(Size(made));
        return made is string text ? Values.Limited(text) : made;
    }

    public object? Operate(Operator between, object? left, object? right)
    {
        Charge(Size(left) + Size(right));
        return between.Apply(left, right, culture);
    }

    private static int Size(object? value) => value switch
    {
        string text => text.Length,
        Markup markup => markup.Text.Length,
        IReadOnlyList<object?> list => list.Count,
        _ => 0,
    };
}
