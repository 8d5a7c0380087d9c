using System.Globalization;

namespace Collab.Templates;

/// <summary>An operator between two values. Both engines ask this one, so that what is computed is the same in both.</summary>
internal sealed class Operator
{
    public static readonly Operator Equal = new("==", (left, right, culture) => Values.AreEqual(left, right, culture));

    private static readonly Operator[] All =
    [
        Equal,
        new("!=", (left, right, culture) => !Values.AreEqual(left, right, culture)),
        new("<", (left, right, culture) => Values.Compare(left, right, culture) is < 0),
        new("<=", (left, right, culture) => Values.Compare(left, right, culture) is <= 0),
        new(">", (left, right, culture) => Values.Compare(left, right, culture) is > 0),
        new(">=", (left, right, culture) => Values.Compare(left, right, culture) is >= 0),
        new("+", Values.Add),
        new("-", (left, right, _) => Values.Calculate(left, right, (a, b) => a - b, (a, b) => a - b)),
        new("*", (left, right, _) => Values.Calculate(left, right, (a, b) => a * b, (a, b) => a * b)),
        new("/", (left, right, _) => Values.Quotient(left, right)),
        new("%", (left, right, _) => Values.Calculate(left, right, Values.Remainder, (a, b) => a % b)),
    ];

    private readonly string symbol;

    private Operator(string symbol, Func<object?, object?, CultureInfo, object?> apply) => (this.symbol, Apply) = (symbol, apply);

    /// <summary>Throws <see cref="ValueException"/> for what cannot be computed.</summary>
    public Func<object?, object?, CultureInfo, object?> Apply { get; }

    public static Operator Of(string symbol) => Array.Find(All, known => known.symbol == symbol)!;

    public override string ToString() => symbol;
}
