namespace Collab.Mail.Bounces;

/// <summary>Takes what came as a bounce to whoever is told of them.</summary>
internal sealed class BounceIntake(IBounced bounced)
{
    /// <summary>Reports hold a mail at most; more is none.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>False where it was no report of anything that failed.</summary>
    public async Task<bool> Take(ReadOnlyMemory<byte> message)
    {
        if (BounceReader.Read(message) is not { } bounce)
        {
            return false;
        }

        await bounced.Bounced(bounce);
        return true;
    }
}
