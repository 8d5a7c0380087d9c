using System.Collections.Immutable;

namespace Collab.Layout;

/// <summary>What the frame of a page shows of a collective.</summary>
/// <param name="Slug">The collective's part of every address and key, such as <c>occ</c>.</param>
/// <param name="Names">By language code; at least one.</param>
/// <param name="Zone">Its times are shown in this zone.</param>
/// <param name="Contact">Where a person can write or call.</param>
public sealed record Collective(string Slug, ImmutableSortedDictionary<string, string> Names, TimeZoneInfo Zone, string? Contact = null)
{
    public const string DefaultZone = "America/Toronto";

    /// <summary>Its name in this language, or the one that it has.</summary>
    public Phrase Name(Language language)
        => Names.TryGetValue(language.Code, out var name) ? new(name, language.Code) : new(Names.First().Value, Names.First().Key);
}

/// <summary>Finds the collectives that this service holds.</summary>
public interface ICollectives
{
    ValueTask<ImmutableArray<Collective>> All(CancellationToken stop);

    ValueTask<Collective?> Find(string slug, CancellationToken stop);
}
