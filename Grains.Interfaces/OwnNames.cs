using System.Text.Json.Serialization;

namespace Collab;

/// <summary>The names of an organisation or a community in its own languages; the first is the one that it goes by.</summary>
[GenerateSerializer, Immutable, Alias("own-names")]
public sealed record OwnNames([property: Id(0)] Many<NameIn> All)
{
    /// <summary>In letters, of one name.</summary>
    public const int Longest = 200;

    public const int Most = 8;

    [JsonIgnore]
    public bool IsValid => All.Items is { Length: > 0 and <= Most } names && names.All(name => name.IsValid);

    /// <summary>For a reader of English or of French: the name in that language, else the one that it goes by.</summary>
    public Text AsText() => new(In("en") ?? All.Items[0].Name, In("fr") ?? All.Items[0].Name);

    public static OwnNames Of(string language, string name) => new([new NameIn(language, name)]);

    private string? In(string language) => All.Items.FirstOrDefault(name => name.Language == language)?.Name;
}

/// <summary>A name and the tag of its language, such as <c>fr</c>, <c>iu-Cans</c> or <c>oj</c>.</summary>
[GenerateSerializer, Immutable, Alias("name-in")]
public sealed record NameIn([property: Id(0)] string Language, [property: Id(1)] string Name)
{
    [JsonIgnore]
    public bool IsValid => Language is { Length: >= 2 and <= 20 } && !string.IsNullOrWhiteSpace(Name) && Name.Length <= OwnNames.Longest;
}
