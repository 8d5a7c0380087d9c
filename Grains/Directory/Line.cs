namespace Collab.Directories;

/// <summary>One line of a list, with what it is sorted and found by worked out.</summary>
internal sealed class Line
{
    public static readonly Comparison<Line> EnglishOrder = (a, b) => string.CompareOrdinal(a.english, b.english);
    public static readonly Comparison<Line> FrenchOrder = (a, b) => string.CompareOrdinal(a.french, b.french);
    public static readonly Comparison<Line> TimeOrder = (a, b) => a.at.CompareTo(b.at);

    private readonly string english;
    private readonly string french;
    private readonly DateTimeOffset at;

    public Line(Listed listed)
    {
        Listed = listed;
        english = SearchText.Fold(listed.Name.English ?? listed.Name.French);
        french = listed.Name is { English: not null, French: not null } ? SearchText.Fold(listed.Name.French) : english;
        at = listed.At ?? DateTimeOffset.MinValue;
        Text = string.Concat(english, ReferenceEquals(french, english) ? "" : french, SearchText.Fold(listed.Words));
        Tags = [.. listed.Tags];
    }

    public Listed Listed { get; }

    /// <summary>All words that it is found by, each after a space.</summary>
    public string Text { get; }

    public string[] Tags { get; }

    /// <summary>The number of the search that met this line last: tells lines apart that it has met already.</summary>
    public int Met { get; set; }
}
