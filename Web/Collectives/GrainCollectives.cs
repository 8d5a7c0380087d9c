using System.Collections.Immutable;
using Collab.Layout;

namespace Collab.Collectives;

/// <summary>The collectives that this service holds: the settings name them, and each says itself what it is.</summary>
internal sealed class GrainCollectives(IGrainFactory grains, IConfiguration settings) : ICollectives
{
    private readonly ImmutableHashSet<string> slugs = [.. CollectiveSettings.Of(settings).Select(one => one.Slug)];

    public async ValueTask<ImmutableArray<Collective>> All(CancellationToken stop)
        => [.. (await Task.WhenAll(slugs.Order(StringComparer.Ordinal).Select(Look))).OfType<Collective>()];

    public async ValueTask<Collective?> Find(string slug, CancellationToken stop) => slugs.Contains(slug) ? await Look(slug) : null;

    private async Task<Collective?> Look(string slug) => await grains.Collective(slug).Look() is { Facts: { } facts }
        ? new(slug, Names(facts.Name), TimeZoneInfo.FindSystemTimeZoneById(facts.Zone), Contact(facts.Contact))
        : null;

    private static ImmutableSortedDictionary<string, string> Names(Text name)
        => new[] { ("en", name.English), ("fr", name.French) }
            .Where(one => !string.IsNullOrWhiteSpace(one.Item2))
            .ToImmutableSortedDictionary(one => one.Item1, one => one.Item2!);

    private static string? Contact(ContactFacts contact)
        => string.Join(" · ", new[] { string.Join(", ", contact.Postal.Items), contact.Phone, contact.Email, contact.Website }
            .Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } line ? line : null;
}
