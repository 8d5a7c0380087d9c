using Collab.Collectives;
using Collab.Directories;

namespace Collab.Partnerships;

/// <summary>What is seen of a partnership.</summary>
internal static class PartnershipViews
{
    public static PartnershipView? Look(Partnership partnership, PartnershipId id, long version)
        => partnership.Facts is { } facts ? new(id, version, facts, partnership.Seat, [.. partnership.Sessions]) : null;

    /// <summary>The line in the collective's directory; it is found by the partner's names, and by the communities that it serves.</summary>
    public static Listed? Listed(Partnership partnership, PartnershipId id, long version) => partnership.Facts is not { } facts ? null : new(
        id.Value,
        version,
        facts.Partner.AsText(),
        null,
        Tags.Of(("region", facts.Region)),
        string.Join(' ', [.. facts.Partner.All.Items.Select(name => name.Name), .. facts.Communities.Items]),
        []);

    /// <summary>Whoever speaks for the partner is a partner in its collective.</summary>
    public static Holding? Holding(Partnership partnership, PartnershipId id, long version)
        => partnership.Facts is null ? null : new($"{Partnership.Kind}/{id}", version, partnership.Seat.All, Roles.Partner);
}
