namespace Collab.Collectives;

/// <summary>How a collective is reached.</summary>
public static class CollectiveGrains
{
    public static ICollectiveGrain Collective(this IGrainFactory grains, string collective)
        => grains.GetGrain<ICollectiveGrain>(new GrainKey(collective, "collective", "self").ToString());
}
