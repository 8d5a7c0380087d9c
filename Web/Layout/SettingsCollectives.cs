using System.Collections.Immutable;

namespace Collab.Layout;

/// <summary>The collectives named in the settings, under <c>collectives</c>.</summary>
internal sealed class SettingsCollectives(IConfiguration settings) : ICollectives
{
    private readonly ImmutableArray<Collective> all =
    [
        .. settings.GetSection("collectives").GetChildren().Select(one => new Collective(
            one.Key,
            one.GetSection("name").GetChildren().ToImmutableSortedDictionary(name => name.Key, name => name.Value!),
            TimeZoneInfo.FindSystemTimeZoneById(one["zone"] ?? Collective.DefaultZone),
            one["contact"])),
    ];

    public ValueTask<ImmutableArray<Collective>> All(CancellationToken stop) => new(all);

    public ValueTask<Collective?> Find(string slug, CancellationToken stop)
        => new(all.FirstOrDefault(collective => collective.Slug == slug));
}
