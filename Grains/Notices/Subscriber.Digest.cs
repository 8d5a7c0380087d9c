using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Collectives;
using Collab.Journal;
using Collab.Mail;
using Collab.People;

namespace Collab.Notices;

/// <summary>
/// The daily digest: what waits for it, and the one mail that is announced before it goes. Whoever reads a notice, or chooses otherwise
/// before the hour, is not told of it.
/// </summary>
internal sealed partial record Subscriber
{
    /// <summary>In the order in which they came.</summary>
    public ImmutableList<AwaitedNotice> Waiting { get => field ?? []; init; } = [];

    /// <summary>The mail that was announced and has no end that lasts.</summary>
    public Digest? Digest { get; init; }

    /// <summary>When something is to be done for the digest; none when nothing waits.</summary>
    [JsonIgnore]
    public DateTimeOffset? DigestDue => Digest is { } digest ? digest.Due : Waiting.IsEmpty ? null : Waiting.Min(one => one.Due);

    public bool IsForDigest(NoticeOffer offer) => !offer.IsUrgent && DeliveryOf(offer.About) == Delivery.Digest;

    /// <summary>Announces the mail; with nothing left to tell of, there is none.</summary>
    public Decision<SubscriberEvent> BeginDigest(PersonView? person, Roles roles, Stamp stamp)
    {
        if (Digest is { IsOnItsWay: true } || !(DigestDue <= stamp.At))
        {
            return Decision.Nothing;
        }

        var told = DueAt(stamp.At).RemoveAll(notice => !IsToBeTold(notice, person, roles, stamp.At));
        return told.IsEmpty ? new DigestDropped() : new DigestBegan(told);
    }

    public Decision<SubscriberEvent> EndDigest(MailAnswer answer, Stamp stamp) => Digest switch
    {
        not { IsOnItsWay: true } => Decision.Nothing,
        var digest => answer.End switch
        {
            MailEnd.Taken => new DigestEnded(MailState.Sent, null, digest.IsDoubtful, null),
            MailEnd.Refused => new DigestEnded(MailState.Failed, answer.Status, digest.IsDoubtful, null),
            // They may have it twice already.
            MailEnd.Lost when digest.IsDoubtful => new DigestEnded(MailState.Failed, answer.Status, true, null),
            var end when digest.Tries >= Digest.MostTries => new DigestEnded(MailState.Failed, answer.Status, digest.IsDoubtful || end == MailEnd.Lost, null),
            var end => new DigestEnded(MailState.Deferred, answer.Status, digest.IsDoubtful || end == MailEnd.Lost, stamp.At + digest.Pause),
        },
    };

    /// <summary>What was on its way when its sender ended may have arrived, or never have left; it is tried again.</summary>
    public Decision<SubscriberEvent> DoubtDigest() => Digest is { IsOnItsWay: true } ? new DigestDoubted() : Decision.Nothing;

    /// <summary>The lines of the inbox that a digest tells of.</summary>
    public ImmutableArray<InboxLine> LinesOf(Digest digest) => [.. digest.Notices.Select(Line).OfType<InboxLine>()];

    /// <summary>A mail that is tried again tells of nothing newer: it is the same one.</summary>
    private ImmutableArray<NoticeId> DueAt(DateTimeOffset now)
        => [.. Waiting.Where(one => Digest is { } digest ? digest.Notices.Contains(one.Notice) : one.Due <= now).Select(one => one.Notice)];

    private bool IsToBeTold(NoticeId notice, PersonView? person, Roles roles, DateTimeOffset now)
        => Line(notice) is { } line && DeliveryOf(line.About) == Delivery.Digest && Excludes(line.About, person, roles, now) == Exclusion.None;

    private Subscriber Evolve(DigestBegan began, Stamp stamp)
        => this with { Digest = (Digest ?? new(stamp.Version)) with { Notices = began.Notices, Tries = (Digest?.Tries ?? 0) + 1, IsOnItsWay = true, Due = stamp.At } };

    private ImmutableList<AwaitedNotice> WaitingAfter(DeliveryChosen chosen)
        => chosen.Delivery == Delivery.Digest ? Waiting : Waiting.RemoveAll(one => Line(one.Notice)?.About == chosen.About);

    private ImmutableList<AwaitedNotice> WaitingBut(ImmutableArray<NoticeId> notices) => Waiting.RemoveAll(one => notices.Contains(one.Notice));
}

/// <summary>A notice that waits for the digest.</summary>
/// <param name="Due">The hour of the digest that is to tell of it.</param>
internal sealed record AwaitedNotice(NoticeId Notice, DateTimeOffset Due);

/// <summary>One day's mail.</summary>
/// <param name="Number">Names it for good: the version of the journal at which it was announced first.</param>
internal sealed record Digest(long Number)
{
    /// <summary>A mail that is deferred so often has failed, before the next day's is due; the notices stay in the inbox.</summary>
    public const int MostTries = 9;

    /// <summary>The first pause before another try; each one after is twice as long, so that all span about 21 hours.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    /// <summary>When it goes, by the clock of the collective: before people's day begins.</summary>
    private const int Hour = 7;

    public ImmutableArray<NoticeId> Notices { get; init; } = [];

    public int Tries { get; init; }

    /// <summary>Handed to the server, which has not answered.</summary>
    public bool IsOnItsWay { get; init; }

    /// <summary>Whether the person may have it twice.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Since when it is on its way, or when it is tried again.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>How long to wait after the last try.</summary>
    [JsonIgnore]
    public TimeSpan Pause => FirstPause * (1 << (Tries - 1));

    /// <summary>The hour at which the next one goes.</summary>
    public static DateTimeOffset Next(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var today = local.Date.AddHours(Hour);
        var next = local < today ? today : today.AddDays(1);
        return zone.ToUtc(next);
    }
}
