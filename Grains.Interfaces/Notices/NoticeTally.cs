namespace Collab.Notices;

/// <summary>How many recipients are where; absolute, so that telling it twice changes nothing.</summary>
/// <param name="Doubtful">Mailed again because the server's answer was lost: they may have it twice.</param>
/// <param name="Answered">Have answered what the notice asks.</param>
[GenerateSerializer, Immutable, Alias("notice-tally")]
public sealed record NoticeTally(
    [property: Id(0)] int Queued,
    [property: Id(1)] int Sending,
    [property: Id(2)] int Sent,
    [property: Id(3)] int Deferred,
    [property: Id(4)] int Failed,
    [property: Id(5)] int Bounced,
    [property: Id(6)] int OnSite,
    [property: Id(7)] int Excluded,
    [property: Id(8)] int Cancelled,
    [property: Id(9)] int Doubtful,
    [property: Id(10)] int Answered)
{
    public static readonly NoticeTally None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int All => Queued + Sending + Sent + Deferred + Failed + Bounced + OnSite + Excluded + Cancelled;

    /// <summary>Whose mail is still to go out.</summary>
    public int Open => Queued + Sending + Deferred;

    public static NoticeTally operator +(NoticeTally a, NoticeTally b) => new(
        a.Queued + b.Queued,
        a.Sending + b.Sending,
        a.Sent + b.Sent,
        a.Deferred + b.Deferred,
        a.Failed + b.Failed,
        a.Bounced + b.Bounced,
        a.OnSite + b.OnSite,
        a.Excluded + b.Excluded,
        a.Cancelled + b.Cancelled,
        a.Doubtful + b.Doubtful,
        a.Answered + b.Answered);
}
