using System.Threading.RateLimiting;

namespace Collab.Mail;

/// <summary>Lets no collective and no recipient's domain have more messages than so many a second from this process; who wants more waits.</summary>
/// <param name="perCollective">Messages a second; 0 for no limit.</param>
/// <param name="perDomain">Messages a second; 0 for no limit.</param>
internal sealed class Pacing(double perCollective, double perDomain) : IDisposable
{
    /// <summary>How finely messages are spread over a second.</summary>
    private const int StepsPerSecond = 10;

    private readonly PartitionedRateLimiter<string>? collectives = Limiter(perCollective);
    private readonly PartitionedRateLimiter<string>? domains = Limiter(perDomain);

    /// <param name="collective">Empty for what people wait for, such as a code to sign in: it is never held back.</param>
    public async ValueTask Wait(string collective, string domain, CancellationToken stop)
    {
        if (collective.Length == 0)
        {
            return;
        }

        await Wait(collectives, collective, stop);
        await Wait(domains, domain, stop);
    }

    public void Dispose()
    {
        collectives?.Dispose();
        domains?.Dispose();
    }

    private static async ValueTask Wait(PartitionedRateLimiter<string>? limiter, string key, CancellationToken stop)
    {
        if (limiter is not null)
        {
            using var lease = await limiter.AcquireAsync(key, 1, stop);
        }
    }

    private static PartitionedRateLimiter<string>? Limiter(double rate) => rate <= 0 ? null
        : PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => Bucket(rate)), StringComparer.OrdinalIgnoreCase);

    /// <summary>A second's worth at once, then evenly.</summary>
    private static TokenBucketRateLimiterOptions Bucket(double rate)
    {
        var step = (int)Math.Max(1, Math.Round(rate / StepsPerSecond));
        return new()
        {
            TokenLimit = Math.Max(1, (int)rate),
            TokensPerPeriod = step,
            ReplenishmentPeriod = TimeSpan.FromSeconds(step / rate),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
    }
}
