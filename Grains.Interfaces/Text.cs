using System.Text.Json.Serialization;

namespace Collab;

/// <summary>The languages that a text must be in.</summary>
[Flags]
public enum Languages
{
    English = 1,
    French = 2,
    Both = English | French,
}

/// <summary>A text in English, in French, or in both.</summary>
[GenerateSerializer, Immutable, Alias("text")]
public sealed record Text([property: Id(0)] string? English, [property: Id(1)] string? French)
{
    public static readonly Text None = new(null, null);

    [JsonIgnore]
    public bool IsEmpty => Has(English) is false && Has(French) is false;

    /// <summary>The letters of the longer one.</summary>
    [JsonIgnore]
    public int Length => Math.Max(English?.Length ?? 0, French?.Length ?? 0);

    public bool IsIn(Languages languages)
        => (!languages.HasFlag(Languages.English) || Has(English)) && (!languages.HasFlag(Languages.French) || Has(French));

    public override string ToString() => English ?? French ?? "";

    private static bool Has(string? words) => !string.IsNullOrWhiteSpace(words);
}
