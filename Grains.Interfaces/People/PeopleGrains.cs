namespace Collab.People;

/// <summary>How people and their addresses are reached.</summary>
public static class PeopleGrains
{
    public static IPersonGrain Person(this IGrainFactory grains, PersonId person)
        => grains.GetGrain<IPersonGrain>(new GrainKey(GrainKey.Shared, "person", person.Value).ToString());

    public static IAddressGrain Address(this IGrainFactory grains, string hash)
        => grains.GetGrain<IAddressGrain>(new GrainKey(GrainKey.Shared, "address", hash).ToString());
}
