namespace Collab.Members;

/// <summary>How a member is reached.</summary>
public static class MemberGrains
{
    public static IMemberGrain Member(this IGrainFactory grains, string collective, MemberId member)
        => grains.GetGrain<IMemberGrain>(new GrainKey(collective, "member", member.Value).ToString());
}
