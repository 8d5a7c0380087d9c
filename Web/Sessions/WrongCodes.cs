using System.Threading.RateLimiting;
using Collab.Layout;

namespace Collab.Sessions;

/// <summary>Keeps anybody from guessing codes of sessions: 20 wrong ones a minute from one place. Right ones cost nothing, because a whole hall may share an address.</summary>
internal sealed class WrongCodes : IDisposable
{
    private const int AMinute = 20;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        client => RateLimitPartition.GetTokenBucketLimiter(client, _ => new()
        {
            TokenLimit = AMinute,
            TokensPerPeriod = AMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        }));

    public bool MayTry(HttpContext context)
    {
        using var look = limiter.AttemptAcquire(RateLimits.Client(context), 0);
        return look.IsAcquired;
    }

    /// <summary>Counts a wrong code; false when there were too many.</summary>
    public bool Take(HttpContext context)
    {
        using var taken = limiter.AttemptAcquire(RateLimits.Client(context));
        return taken.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
