using Collab.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Collab.Watch;

/// <summary>Writes one row over and over.</summary>
[GrainType("pulse")]
internal sealed class PulseGrain([FromKeyedServices(JournalFactory.StorageName)] IGrainStorage storage) : Grain, IPulseGrain
{
    public async Task Beat()
    {
        var rows = new Rows(storage, this.GetGrainId(), "pulse");
        await rows.Write(await rows.Read("beat"), "{}"u8.ToArray());
    }
}
