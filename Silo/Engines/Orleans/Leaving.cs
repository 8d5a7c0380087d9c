using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Collab;

/// <summary>
/// Lets a silo that stops give up on the list of silos, where the database is away: Orleans would try to sign off for as long as a
/// silo tries to join. The others then find by their probes that it is gone.
/// </summary>
internal sealed class Leaving(IOptions<ClusterMembershipOptions> membership) : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Only what signs off looks at these options. Who judges others by their time to join looks at the monitored ones, which stay.
    public void Participate(ISiloLifecycle observer) => observer.Subscribe<Leaving>(
        ServiceLifecycleStage.Active,
        _ => Task.CompletedTask,
        _ =>
        {
            membership.Value.MaxJoinAttemptTime = Patience;
            return Task.CompletedTask;
        });
}
