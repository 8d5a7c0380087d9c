namespace Collab.Notices;

/// <summary>Why what a person wishes to get says no.</summary>
public static class SubscriberRefusals
{
    /// <summary>In letters.</summary>
    public const int LongestProof = 300;

    /// <summary>In letters.</summary>
    public const int LongestWording = 40;

    public static readonly Refusal NotYou = new("subscriber.not-you");
    public static readonly Refusal NeedsProof = new("subscriber.needs-proof", $"{LongestProof}");

    /// <summary>Express consent is to a sentence, and the record says to which.</summary>
    public static readonly Refusal NeedsWording = new("subscriber.needs-wording", $"{LongestWording}");

    /// <summary>Consent is for one class that rests on it.</summary>
    public static readonly Refusal NeedsClass = new("subscriber.needs-class");
    public static readonly Refusal NeedsBasis = new("subscriber.needs-basis");

    /// <summary>The day on which it was said is still to come.</summary>
    public static readonly Refusal NotYet = new("subscriber.not-yet");

    /// <summary>Only the person takes back that they unsubscribed.</summary>
    public static readonly Refusal HasStopped = new("subscriber.has-stopped");
    public static readonly Refusal NoSuchNotice = new("subscriber.no-such-notice");
}
