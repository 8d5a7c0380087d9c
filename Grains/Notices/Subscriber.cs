using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Journal;
using Collab.People;

namespace Collab.Notices;

/// <summary>The rules of what one person gets of a collective's notices. Who the person is now is an argument. The daily digest has a file of its own.</summary>
internal sealed partial record Subscriber : IJournaled<Subscriber, SubscriberEvent>
{
    /// <summary>The newest notices stay in the inbox.</summary>
    public const int InboxSize = 200;

    /// <summary>So many lines of the record of consents are kept at hand; the journal has all.</summary>
    public const int LedgerSize = 100;

    /// <summary>Membership of an association stands for consent as long as it lasts and two years after (Electronic Commerce Protection Regulations, s. 7).</summary>
    private const int YearsAfterMembership = 2;

    private const int MonthsAfterInquiry = 6;

    public static string Kind => "subscriber";

    public static Subscriber Empty { get; } = new();

    /// <summary>What the person has chosen; else notices come as mail.</summary>
    public ImmutableDictionary<NoticeClass, Delivery> Chosen { get; init; } = ImmutableDictionary<NoticeClass, Delivery>.Empty;

    /// <summary>Newest last.</summary>
    public ImmutableList<ConsentEntry> Ledger { get; init; } = [];

    /// <summary>Newest last.</summary>
    public ImmutableList<InboxLine> Inbox { get; init; } = [];

    /// <summary>The address that a server has refused for good.</summary>
    public string? Refused { get; init; }

    /// <summary>When the person was last seen to be of a member.</summary>
    public DateTimeOffset? MemberAt { get; init; }

    /// <summary>Why a notice of this class does not go to the person, or not as a mail.</summary>
    public Exclusion Excludes(NoticeClass about, PersonView? person, Roles roles, DateTimeOffset now) => this switch
    {
        _ when person?.Card is null => Exclusion.NotHere,
        _ when DeliveryOf(about) == Delivery.Nothing => Exclusion.Unsubscribed,
        _ when !MayGet(about, roles, now) => about == NoticeClass.Service ? Exclusion.NotHere : Exclusion.NoConsent,
        _ when person.Email is null => Exclusion.NoAddress,
        _ when person.Email == Refused => Exclusion.Bounced,
        _ => Exclusion.None,
    };

    public Delivery DeliveryOf(NoticeClass about) => Chosen.GetValueOrDefault(about, Delivery.Mail);

    /// <param name="isUrgent">Whether it does not wait for the daily digest.</param>
    public Admission Admit(NoticeClass about, PersonView? person, Roles roles, DateTimeOffset now, bool isUrgent = false)
    {
        var why = Excludes(about, person, roles, now);
        var delivery = DeliveryOf(about) is var chosen && chosen == Delivery.Digest && isUrgent ? Delivery.Mail : chosen;
        return new(why, delivery, person?.Card?.Name ?? "", person?.Card?.Language ?? "en", why == Exclusion.None && delivery == Delivery.Mail ? person!.Email : null)
        {
            Person = person?.Id,
        };
    }

    /// <param name="digestAt">The hour of the next digest, for who takes one.</param>
    public Decision<SubscriberEvent> Offer(NoticeOffer offer, PersonView? person, Roles roles, DateTimeOffset? digestAt, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => SubscriberRefusals.NotYou,
        _ when Inbox.Exists(line => line.Notice == offer.Notice) => Decision.Nothing,
        _ when !Admit(offer.About, person, roles, stamp.At).IsShown => Decision.Nothing,
        _ => new NoticeReceived(offer, roles, IsForDigest(offer) ? digestAt ?? stamp.At : null),
    };

    /// <param name="self">Whose notices these are; a link in a mail acts as the system.</param>
    public Decision<SubscriberEvent> Choose(NoticeClass about, Delivery delivery, Actor self, Stamp stamp) => this switch
    {
        _ when stamp.By != self && stamp.By != Actor.System => SubscriberRefusals.NotYou,
        _ when DeliveryOf(about) == delivery => Decision.Nothing,
        _ => new DeliveryChosen(about, delivery),
    };

    /// <param name="zone">The collective's, by which days are counted.</param>
    public Decision<SubscriberEvent> Agree(NoticeClass about, ConsentProof proof, Actor self, Roles roles, TimeZoneInfo zone, Stamp stamp) => this switch
    {
        _ when stamp.By != self && !roles.HasFlag(Roles.Coordinator) => SubscriberRefusals.NotYou,
        _ when proof.Basis == ConsentBasis.Withdrawn => SubscriberRefusals.NeedsBasis,
        _ when Checked(about, proof.Words) is { } no => no,
        _ when proof.Wording.Length > SubscriberRefusals.LongestWording || (proof.Basis == ConsentBasis.Express && string.IsNullOrWhiteSpace(proof.Wording)) => SubscriberRefusals.NeedsWording,
        _ when proof.On > DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(stamp.At, zone).DateTime) => SubscriberRefusals.NotYet,
        _ when Ledger.FindLast(entry => entry.About == about)?.Proof == proof => Decision.Nothing,
        _ when stamp.By != self && DeliveryOf(about) == Delivery.Nothing => SubscriberRefusals.HasStopped,
        _ when DeliveryOf(about) == Delivery.Nothing => new SubscriberEvent[] { new ConsentGiven(about, proof, EndOf(proof, stamp.At, zone)), new DeliveryChosen(about, Delivery.Mail) },
        _ => new ConsentGiven(about, proof, EndOf(proof, stamp.At, zone)),
    };

    /// <summary>A coordinator writes down what the person said; it counts as if the person had unsubscribed.</summary>
    public Decision<SubscriberEvent> TakeBack(NoticeClass about, string words, Roles roles, Stamp stamp) => this switch
    {
        _ when !roles.HasFlag(Roles.Coordinator) => SubscriberRefusals.NotYou,
        _ when Checked(about, words) is { } no => no,
        _ when DeliveryOf(about) == Delivery.Nothing => Decision.Nothing,
        _ => new ConsentTakenBack(about, words),
    };

    public Decision<SubscriberEvent> Bounce(string email, string status, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => SubscriberRefusals.NotYou,
        _ when Refused == email => Decision.Nothing,
        _ => new AddressBounced(email, status),
    };

    public Decision<SubscriberEvent> Read(NoticeId notice, Actor self, Stamp stamp) => Line(notice) switch
    {
        _ when stamp.By != self => SubscriberRefusals.NotYou,
        null => SubscriberRefusals.NoSuchNotice,
        { ReadAt: not null } => Decision.Nothing,
        _ => new NoticeRead(notice),
    };

    public Decision<SubscriberEvent> Withdraw(NoticeId notice, Stamp stamp) => Line(notice) switch
    {
        _ when stamp.By != Actor.System => SubscriberRefusals.NotYou,
        null or { IsWithdrawn: true } => Decision.Nothing,
        _ => new LineWithdrawn(notice),
    };

    public Subscriber Evolve(SubscriberEvent happened, Stamp stamp) => happened switch
    {
        NoticeReceived { Offer: var offer, Roles: var roles } received => this with
        {
            Inbox = Newest(Inbox.Add(new(offer.Notice, offer.Number, offer.About, stamp.At)), InboxSize),
            MemberAt = roles.HasFlag(Roles.Operator) ? stamp.At : MemberAt,
            Waiting = received.DigestAt is { } due ? Waiting.Add(new(offer.Notice, due)) : Waiting,
        },
        DeliveryChosen chosen => Says(chosen, stamp) with { Chosen = Chosen.SetItem(chosen.About, chosen.Delivery), Waiting = WaitingAfter(chosen) },
        ConsentGiven given => Noted(new(given.About, given.Proof, stamp.At, given.Until ?? EndOf(given.Proof, stamp.At, TimeZoneInfo.Utc), stamp.By)),
        ConsentTakenBack back => Noted(new(back.About, new(ConsentBasis.Withdrawn, back.Words, ""), stamp.At, null, stamp.By)) with
        {
            Chosen = Chosen.SetItem(back.About, Delivery.Nothing),
            Waiting = WaitingAfter(new(back.About, Delivery.Nothing)),
        },
        AddressBounced bounced => this with { Refused = bounced.Email },
        NoticeRead read => With(read.Notice, line => line with { ReadAt = stamp.At }) with { Waiting = WaitingBut([read.Notice]) },
        LineWithdrawn back => With(back.Notice, line => line with { IsWithdrawn = true }) with { Waiting = WaitingBut([back.Notice]) },
        DigestBegan began => Evolve(began, stamp),
        DigestEnded { Due: { } again } ended => this with { Digest = Digest! with { IsOnItsWay = false, IsDoubtful = ended.IsDoubtful, Due = again } },
        DigestEnded => this with { Digest = null, Waiting = WaitingBut(Digest!.Notices) },
        DigestDoubted => this with { Digest = Digest! with { IsOnItsWay = false, IsDoubtful = true, Due = stamp.At } },
        DigestDropped => this with { Digest = null, Waiting = WaitingBut(DueAt(stamp.At)) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private bool MayGet(NoticeClass about, Roles roles, DateTimeOffset now) => about switch
    {
        NoticeClass.Service => roles != Roles.None,
        NoticeClass.Membership => roles != Roles.None || IsMember(roles, now) || HasAgreed(about, now),
        _ => IsMember(roles, now) || HasAgreed(about, now),
    };

    private bool IsMember(Roles roles, DateTimeOffset now)
        => roles.HasFlag(Roles.Operator) || (MemberAt is { } seen && now < seen.AddYears(YearsAfterMembership));

    /// <summary>By anything that was said since the person last said no: an inquiry does not end what they agreed to before.</summary>
    private bool HasAgreed(NoticeClass about, DateTimeOffset now) => Ledger.Skip(LastNo(Ledger, about) + 1)
        .Any(entry => entry.About == about && (entry.Until is not { } until || now < until));

    private InboxLine? Line(NoticeId notice) => Inbox.Find(line => line.Notice == notice);

    /// <summary>To unsubscribe takes back what was agreed to.</summary>
    private Subscriber Says(DeliveryChosen chosen, Stamp stamp) => chosen.Delivery == Delivery.Nothing
        ? Noted(new(chosen.About, new(ConsentBasis.Withdrawn, "", ""), stamp.At, null, stamp.By))
        : this;

    private Subscriber Noted(ConsentEntry entry) => this with { Ledger = Trimmed(Ledger.Add(entry)) };

    /// <summary>What a later "no" has ended goes first: the rest still decides.</summary>
    private static ImmutableList<ConsentEntry> Trimmed(ImmutableList<ConsentEntry> ledger)
    {
        if (ledger.Count <= LedgerSize)
        {
            return ledger;
        }

        var ended = Enumerable.Range(0, ledger.Count).Where(at => at < LastNo(ledger, ledger[at].About));
        return ledger.RemoveAt(ended.FirstOrDefault());
    }

    private static int LastNo(ImmutableList<ConsentEntry> ledger, NoticeClass about)
        => ledger.FindLastIndex(entry => entry.About == about && entry.Proof.Basis == ConsentBasis.Withdrawn);

    private Subscriber With(NoticeId notice, Func<InboxLine, InboxLine> change)
        => Inbox.FindIndex(line => line.Notice == notice) is var at and >= 0 ? this with { Inbox = Inbox.SetItem(at, change(Inbox[at])) } : this;

    private static Refusal? Checked(NoticeClass about, string words)
        => about == NoticeClass.Service ? SubscriberRefusals.NeedsClass
            : string.IsNullOrWhiteSpace(words) || words.Length > SubscriberRefusals.LongestProof ? SubscriberRefusals.NeedsProof
            : TextGuard.Find(words) is { } found ? TextRefusals.MayIdentifyChild(found)
            : null;

    /// <summary>An inquiry counts from the day on which it was made, to the beginning of one in the collective's own time.</summary>
    private static DateTimeOffset? EndOf(ConsentProof proof, DateTimeOffset at, TimeZoneInfo zone) => proof switch
    {
        not { Basis: ConsentBasis.Inquiry } => null,
        { On: { } day } => zone.ToUtc(day.AddMonths(MonthsAfterInquiry).ToDateTime(TimeOnly.MinValue)),
        _ => at.AddMonths(MonthsAfterInquiry),
    };

    private static ImmutableList<T> Newest<T>(ImmutableList<T> all, int most) => all.Count > most ? all.RemoveRange(0, all.Count - most) : all;
}
