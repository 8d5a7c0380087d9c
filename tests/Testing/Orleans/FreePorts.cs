using Orleans.TestingHost;

namespace Collab.Testing;

/// <summary>Ports of this machine for silos. They stay reserved, among all who test here, until this process ends.</summary>
internal static class FreePorts
{
    private static readonly TestClusterPortAllocator Ports = new();

    /// <summary>Two, below those that the system gives to connections.</summary>
    public static (int Silo, int Gateway) Two()
    {
        var (first, _) = Ports.AllocateConsecutivePortPairs(2);
        return (first, first + 1);
    }
}
