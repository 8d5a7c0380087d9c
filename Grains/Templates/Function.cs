using System.Globalization;

namespace Collab.Templates;

/// <summary>A function that templates may call, as the Scriban language defines it.</summary>
/// <param name="Name">With its namespace.</param>
/// <param name="Least">Values that it needs, among them the one that is piped in.</param>
/// <param name="Most">Values that it takes.</param>
/// <param name="Run">Throws <see cref="ValueException"/> for values that it cannot work with.</param>
internal sealed record Function(string Name, int Least, int Most, Func<Arguments, object?> Run)
{
    /// <summary>Whether it reads the letters of a list's items, and not only how many there are.</summary>
    public bool ReadsItems { get; init; }
}

/// <summary>The values of one call, and the language that it speaks.</summary>
internal readonly struct Arguments(object?[] values, CultureInfo culture)
{
    public CultureInfo Culture => culture;

    public object? this[int index] => index < values.Length ? Values.Plain(values[index]) : null;

    public bool Has(int index) => index < values.Length && values[index] is not null;

    public string Text(int index) => Values.Text(this[index], culture);

    public int Whole(int index) => (int)Math.Clamp(Values.Whole(this[index]), -TemplateLimits.Output, TemplateLimits.Output);

    public IReadOnlyList<object?> List(int index) => Values.List(this[index]);
}
