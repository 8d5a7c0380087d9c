using Collab.Collectives;
using Microsoft.Extensions.Logging;

namespace Collab.Directories;

/// <summary>Opens the listing of a grain.</summary>
internal sealed class Listings(IGrainFactory grains, TimeProvider time, ILogger<Listing> log)
{
    public Listing Open(Grain grain, Func<Listed?> summary, Func<Holding?>? holding = null)
        => new(grain, grains, time, log, summary, holding ?? (() => null));
}
