using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Collab.Engine;

public sealed class StoppedHostTests
{
    [Fact]
    public async Task A_stopped_host_refuses_calls()
    {
        await using var host = await EngineHost.Start(new Witness());
        var counter = host.Grains.GetGrain<ICounterGrain>(EngineHost.NewKey());
        await counter.Touch();
        await host.Stop();
        await Assert.ThrowsAsync<SiloUnavailableException>(counter.Touch);
    }
}
