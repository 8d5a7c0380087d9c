namespace Collab.Watch;

/// <summary>Proves that grains answer and that the store writes. Key: <c>~/pulse/self</c>.</summary>
[Alias("IPulseGrain")]
public interface IPulseGrain : IGrainWithStringKey
{
    /// <summary>Answers once something was written; the store's own exception if it was not.</summary>
    [Alias("Beat")]
    Task Beat();
}

/// <summary>How the pulse is reached.</summary>
public static class WatchGrains
{
    public static IPulseGrain Pulse(this IGrainFactory grains) => grains.GetGrain<IPulseGrain>(new GrainKey("~", "pulse", "self").ToString());
}
