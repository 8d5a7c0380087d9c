namespace Collab.People;

/// <summary>What a person says of themself, and may correct.</summary>
/// <param name="Language"><c>en</c> or <c>fr</c>: what pages and mails come in.</param>
[GenerateSerializer, Immutable, Alias("person-card")]
public sealed record PersonCard([property: Id(0)] string Name, [property: Id(1)] string Language)
{
    /// <summary>In letters.</summary>
    public const int LongestName = 80;
}
