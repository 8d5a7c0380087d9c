namespace Collab.Directories;

/// <summary>One line of a list, with what it is sorted and found by worked out.</summary>
internal sealed class Line(Listed listed)
{
    public static readonly IComparer<Line> EnglishOrder = Order((a, b) => string.CompareOrdinal(a.english, b.english));
    public static readonly IComparer<Line> FrenchOrder = Order((a, b) => string.CompareOrdinal(a.french, b.french));
    public static readonly IComparer<Line> TimeOrder = Order((a, b) => a.at.CompareTo(b.at));

    private readonly string english = SearchText.Fold(listed.Name.English ?? listed.Name.French);
    private readonly string french = SearchText.Fold(listed.Name.French ?? listed.Name.English);
    private readonly DateTimeOffset at = listed.At ?? DateTimeOffset.MinValue;

    public Listed Listed { get; } = listed;

    public string Text { get; } = SearchText.Fold(listed.Name.English, listed.Name.French, listed.Words);

    public string[] Tags { get; } = [.. listed.Tags];

    private static Comparer<Line> Order(Comparison<Line> order)
        => Comparer<Line>.Create((a, b) => order(a, b) is var first and not 0 ? first : string.CompareOrdinal(a.Listed.Id, b.Listed.Id));
}
