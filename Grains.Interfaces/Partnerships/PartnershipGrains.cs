namespace Collab.Partnerships;

/// <summary>How a partnership is reached.</summary>
public static class PartnershipGrains
{
    public static IPartnershipGrain Partnership(this IGrainFactory grains, string collective, PartnershipId partnership)
        => grains.GetGrain<IPartnershipGrain>(new GrainKey(collective, "partnership", partnership.Value).ToString());
}
