namespace Collab.Directories;

/// <summary>What lists show of one grain, and what they find, filter and sort it by.</summary>
/// <param name="Id">The last part of its key.</param>
/// <param name="Version">Of its journal; what an older version tells is ignored.</param>
/// <param name="At">When it is or was, for lists by time.</param>
/// <param name="Tags">What a list filters by, such as <c>live</c> or <c>region:north</c>.</param>
/// <param name="Words">What it is found by, beside its name.</param>
/// <param name="Facts">What else its line in a list shows.</param>
[GenerateSerializer, Immutable, Alias("listed")]
public sealed record Listed(
    [property: Id(0)] string Id,
    [property: Id(1)] long Version,
    [property: Id(2)] Text Name,
    [property: Id(3)] DateTimeOffset? At,
    [property: Id(4)] Many<string> Tags,
    [property: Id(5)] string? Words,
    [property: Id(6)] Many<Fact> Facts)
{
    /// <summary>Whether lists show the same, whatever the version.</summary>
    public bool ShowsTheSameAs(Listed? other) => other is not null && this with { Version = other.Version } == other;

    public string? Fact(string name) => Facts.Items.FirstOrDefault(fact => fact.Name == name)?.Value;
}

/// <summary>One thing that a line shows.</summary>
[GenerateSerializer, Immutable, Alias("fact")]
public sealed record Fact([property: Id(0)] string Name, [property: Id(1)] string Value);
