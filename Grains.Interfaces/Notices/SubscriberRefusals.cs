namespace Collab.Notices;

/// <summary>Why what a person wishes to get says no.</summary>
public static class SubscriberRefusals
{
    /// <summary>In letters.</summary>
    public const int LongestProof = 300;

    public static readonly Refusal NotYou = new("subscriber.not-you");
    public static readonly Refusal NeedsProof = new("subscriber.needs-proof", $"{LongestProof}");

    /// <summary>Only the person takes back that they unsubscribed.</summary>
    public static readonly Refusal HasStopped = new("subscriber.has-stopped");
    public static readonly Refusal NoSuchNotice = new("subscriber.no-such-notice");
}
