namespace Collab.Collectives;

/// <summary>
/// A collective as the settings found it, under <c>collectives:{slug}</c>. Once founded, its coordinators say what it is, and
/// the settings only name it.
/// </summary>
/// <param name="Coordinator">The address of the first coordinator, who then adds the others.</param>
internal sealed record CollectiveSettings(string Slug, CollectiveFacts Facts, string? Coordinator)
{
    public static IEnumerable<CollectiveSettings> Of(IConfiguration settings)
        => settings.GetSection("collectives").GetChildren().Select(one => new CollectiveSettings(one.Key, FactsOf(one), one["coordinator"]));

    private static CollectiveFacts FactsOf(IConfigurationSection one) => new(
        new(one["name:en"], one["name:fr"]),
        one["zone"] ?? Layout.Collective.DefaultZone,
        new([.. one.GetSection("postal").Get<string[]>() ?? []], one["phone"], one["email"], one["website"]),
        new(one["privacy:title"] ?? "", one["privacy:email"] ?? one["email"] ?? "", one["privacy:phone"]));
}
