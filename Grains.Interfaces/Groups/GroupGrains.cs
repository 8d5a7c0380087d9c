namespace Collab.Groups;

/// <summary>How a community group is reached.</summary>
public static class GroupGrains
{
    public static IGroupGrain Group(this IGrainFactory grains, string collective, GroupId group)
        => grains.GetGrain<IGroupGrain>(new GrainKey(collective, "group", group.Value).ToString());
}
