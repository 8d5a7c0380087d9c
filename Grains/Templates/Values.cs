using System.Globalization;

namespace Collab.Templates;

/// <summary>
/// What a template can hold: nothing, a text, true or false, a whole number, a fraction, a local time, a list, fields; and a text that is
/// escaped already.
/// </summary>
internal static class Values
{
    /// <summary>Of a whole number: more, and a fraction no longer tells neighbours apart.</summary>
    private const long Largest = 1L << 52;

    private static ValueException Cannot => new(TemplateRefusals.Cannot);

    /// <summary>Of the kinds above, in their one form each; the engine's own numbers are of other sizes.</summary>
    public static object? Plain(object? value) => value is int number ? (long)number : value;

    public static string Text(object? value, CultureInfo culture) => Plain(value) switch
    {
        null => "",
        string text => text,
        Markup markup => markup.Text,
        bool isTrue => isTrue ? "true" : "false",
        long number => number.ToString(culture),
        double number => number.ToString(culture),
        DateTime time => Times.Format(time, Times.Usual, culture),
        _ => throw Cannot,
    };

    public static bool IsTrue(object? value) => value is not (null or false);

    public static long Whole(object? value) => Plain(value) switch
    {
        long number => number,
        double number when Math.Abs(number) <= Largest => (long)Math.Round(number, MidpointRounding.ToEven),
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Cannot,
    };

    public static double Fraction(object? value) => Plain(value) switch
    {
        long number => number,
        double number => number,
        _ => throw Cannot,
    };

    public static IReadOnlyList<object?> List(object? value) => value switch
    {
        null => [],
        IReadOnlyList<object?> list => list,
        _ => throw Cannot,
    };

    /// <summary>A field, or how many there are of a list or a text.</summary>
    /// <param name="ifThere">Whether it is empty where the target is, instead of an error.</param>
    public static object? Member(object? target, string name, bool ifThere = false) => target switch
    {
        null => ifThere ? null : throw Cannot,
        IReadOnlyList<object?> list when name == "size" => (long)list.Count,
        string text when name == "size" => (long)text.Length,
        IReadOnlyDictionary<string, object?> fields when fields.TryGetValue(name, out var value) => value,
        _ => throw new ValueException(TemplateRefusals.NoSuchField(name)),
    };

    /// <summary>A field by its name, or what stands at a place of a list, from its end where that is negative; empty where nothing is.</summary>
    public static object? Item(object? target, object? index) => target switch
    {
        IReadOnlyDictionary<string, object?> fields when index is string name => fields.TryGetValue(name, out var value) ? value : throw new ValueException(TemplateRefusals.NoSuchField(name)),
        IReadOnlyList<object?> list when Plain(index) is long at => list.ElementAtOrDefault((int)Math.Clamp(at < 0 ? list.Count + at : at, -1, int.MaxValue)),
        _ => throw Cannot,
    };

    /// <summary>A text is equal to what is written as it is.</summary>
    public static bool AreEqual(object? left, object? right, CultureInfo culture) => (Plain(left), Plain(right)) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string or Markup, _) or (_, string or Markup) => Text(left, culture) == Text(right, culture),
        (long a, long b) => a == b,
        (long or double, long or double) => Fraction(left).Equals(Fraction(right)),
        (bool a, bool b) => a == b,
        (DateTime a, DateTime b) => a == b,
        _ => throw Cannot,
    };

    /// <summary>Texts by their characters' codes; null where one is empty, because then neither is less.</summary>
    public static int? Compare(object? left, object? right, CultureInfo culture) => (Plain(left), Plain(right)) switch
    {
        (null, _) or (_, null) => null,
        (string or Markup, _) or (_, string or Markup) => string.CompareOrdinal(Text(left, culture), Text(right, culture)),
        (long a, long b) => a.CompareTo(b),
        (long or double, long or double) => Fraction(left).CompareTo(Fraction(right)),
        (DateTime a, DateTime b) => a.CompareTo(b),
        _ => throw Cannot,
    };

    public static object? Add(object? left, object? right, CultureInfo culture) => (left, right) switch
    {
        (null, null) => null,
        (string or Markup, _) or (_, string or Markup) => Limited(Text(left, culture) + Text(right, culture)),
        _ => Calculate(left, right, (a, b) => a + b, (a, b) => a + b),
    };

    public static object? Calculate(object? left, object? right, Func<long, long, long> whole, Func<double, double, double> fraction)
        => (Plain(left), Plain(right)) switch
        {
            (null, _) or (_, null) => null,
            (long a, long b) when IsNear(a) && IsNear(b) && IsNear(fraction(a, b)) => whole(a, b),
            (long or double, long or double) => Finite(fraction(Fraction(left), Fraction(right))),
            _ => throw Cannot,
        };

    public static object? Quotient(object? left, object? right)
        => left is null || right is null ? null : Finite(Fraction(left) / Fraction(right));

    public static long Remainder(long left, long right) => right == 0 ? throw Cannot : left % right;

    public static string Limited(string text) => text.Length <= TemplateLimits.Value ? text : throw new ValueException(TemplateRefusals.TooMuch);

    private static bool IsNear(double number) => number is >= -Largest and <= Largest;

    private static double Finite(double number) => double.IsFinite(number) ? number : throw Cannot;
}
