namespace Collab.Sessions;

/// <summary>How sessions are reached.</summary>
public static class SessionGrains
{
    public static ISessionGrain Session(this IGrainFactory grains, string collective, string id)
        => grains.GetGrain<ISessionGrain>(new GrainKey(collective, "session", id).ToString());
}
