using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans;

namespace Collab.Watch;

/// <summary>Ready when grains answer and the store writes, and not while stopping. A good answer holds for two seconds, however often it is asked for.</summary>
internal sealed class Readiness(IGrainFactory grains, IHostApplicationLifetime life, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(2);

    private long lastBeat;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (life.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("It is stopping.");
        }

        if (Volatile.Read(ref lastBeat) is not 0 and var last && time.GetElapsedTime(last) < Holds)
        {
            return HealthCheckResult.Healthy();
        }

        try
        {
            await grains.Pulse().Beat().WaitAsync(Patience, time, cancellationToken);
            Volatile.Write(ref lastBeat, time.GetTimestamp());
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("No grain answered, or the store did not write.", failure);
        }
    }
}
