using System.Globalization;

namespace Collab.Testing;

/// <summary>What a process of Collab is told on the engine of this build so that several run beside each other: ports of its own for its silo.</summary>
internal static class ProcessArguments
{
    /// <summary>Any, as long as all have the same.</summary>
    public static readonly string HashKey = Convert.ToBase64String(new byte[32]);

    public static string[] New()
    {
        var (siloPort, gatewayPort) = FreePorts.Two();
        return
        [
            "--Silo:Endpoint:Address", "127.0.0.1",
            "--Silo:Endpoint:SiloPort", siloPort.ToString(CultureInfo.InvariantCulture),
            "--Silo:Endpoint:GatewayPort", gatewayPort.ToString(CultureInfo.InvariantCulture),
            "--HashKey", HashKey,
        ];
    }
}
