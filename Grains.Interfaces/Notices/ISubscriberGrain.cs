using System.Collections.Immutable;
using Collab.People;

namespace Collab.Notices;

/// <summary>
/// What one person wishes to get of a collective's notices, on what consent they rest, and what has come: the inbox.
/// Key: <c>{collective}/subscriber/{person}</c>.
/// </summary>
[Alias("ISubscriberGrain")]
public interface ISubscriberGrain : ITopic
{
    /// <summary>Whether a notice of this class may go to the person now, and where to: asked again right before each mail.</summary>
    /// <param name="isUrgent">Whether it does not wait for the daily digest.</param>
    [Alias("Admit")]
    Task<Admission> Admit(NoticeClass about, bool isUrgent = false);

    /// <summary>Lets it and its person go from memory, unless others use them, too: a notice passes through a great many people.</summary>
    [Alias("Rest")]
    Task Rest();

    /// <summary>Puts a notice into the inbox, if the person may get it. Offered again it changes nothing.</summary>
    [Alias("Offer")]
    Task<Admission> Offer(Act act, NoticeOffer offer);

    /// <summary>Says how notices of a class come; <see cref="Delivery.Nothing"/> is to unsubscribe from it.</summary>
    [Alias("Choose")]
    Task<Outcome> Choose(Act act, NoticeClass about, Delivery delivery);

    /// <summary>Writes down that the person agreed. A coordinator does so with proof, and never against a person who unsubscribed.</summary>
    [Alias("Agree")]
    Task<Outcome> Agree(Act act, NoticeClass about, ConsentProof proof);

    /// <summary>
    /// Writes down that the person told a coordinator to get no more of a class: it stops at once. Only the person takes that back.
    /// </summary>
    /// <param name="words">Where and when it was said.</param>
    [Alias("TakeBack")]
    Task<Outcome> TakeBack(Act act, NoticeClass about, string words);

    /// <summary>The record of consents, for the person and for coordinators; none for others.</summary>
    [Alias("Consents")]
    Task<ConsentView?> Consents(Actor reader);

    /// <summary>A server said for good that it does not know the address.</summary>
    [Alias("Bounce")]
    Task<Outcome> Bounce(Act act, string email, string status);

    /// <summary>The person has opened a notice.</summary>
    [Alias("Read")]
    Task<Outcome> Read(Act act, NoticeId notice);

    /// <summary>Takes a mistaken notice out of the inbox; its line stays, and says so.</summary>
    [Alias("Withdraw")]
    Task<Outcome> Withdraw(Act act, NoticeId notice);

    [Alias("Inbox")]
    Task<SubscriberView> Inbox();
}

/// <summary>A notice that is to reach somebody.</summary>
/// <param name="Number">Of the person among all whom the notice goes to, from 0.</param>
/// <param name="IsUrgent">Whether it does not wait for the daily digest.</param>
[GenerateSerializer, Immutable, Alias("notice-offer")]
public sealed record NoticeOffer(
    [property: Id(0)] NoticeId Notice,
    [property: Id(1)] int Number,
    [property: Id(2)] NoticeClass About,
    [property: Id(3)] bool IsUrgent = false);

/// <summary>What a person gets of a notice.</summary>
/// <param name="Name">Of whom it goes to; empty for who is not here any more.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
/// <param name="Email">None where no mail is to go.</param>
[GenerateSerializer, Immutable, Alias("admission")]
public sealed record Admission(
    [property: Id(0)] Exclusion Why,
    [property: Id(1)] Delivery Delivery,
    [property: Id(2)] string Name,
    [property: Id(3)] string Language,
    [property: Id(4)] string? Email)
{
    /// <summary>Of whom it goes to; none for who is not here any more.</summary>
    [Id(5)]
    public PersonId? Person { get; init; }

    /// <summary>For whom the person speaks, where that is why the notice goes to them.</summary>
    [Id(6)]
    public Text? Organisation { get; init; }

    /// <summary>Whether a mail goes out.</summary>
    public bool IsMailed => Why == Exclusion.None && Delivery == Delivery.Mail;

    /// <summary>Whether the notice stands in the person's inbox, be it mailed or not.</summary>
    public bool IsShown => Why is Exclusion.None or Exclusion.NoAddress or Exclusion.Bounced;
}

/// <summary>All that a person's own page shows of their notices.</summary>
[GenerateSerializer, Immutable, Alias("subscriber-view")]
public sealed record SubscriberView(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<ClassView> Classes,
    [property: Id(2)] ImmutableArray<InboxLine> Inbox,
    [property: Id(3)] ImmutableArray<ConsentEntry> Ledger)
{
    public int Unread => Inbox.Count(line => line is { ReadAt: null, IsWithdrawn: false });
}

/// <summary>How many notices wait to be read, under the key <c>inbox</c>; it changes with every notice that comes.</summary>
/// <param name="Newest">The notice that came last.</param>
[GenerateSerializer, Immutable, Alias("inbox-view")]
public sealed record InboxView([property: Id(0)] int Unread, [property: Id(1)] NoticeId? Newest) : View
{
    public const string Key = "inbox";
}

/// <summary>How notices of one class come to a person, and why they may.</summary>
[GenerateSerializer, Immutable, Alias("class-view")]
public sealed record ClassView([property: Id(0)] NoticeClass About, [property: Id(1)] Delivery Delivery, [property: Id(2)] Exclusion Why);

/// <summary>One notice in an inbox.</summary>
[GenerateSerializer, Immutable, Alias("inbox-line")]
public sealed record InboxLine(
    [property: Id(0)] NoticeId Notice,
    [property: Id(1)] int Number,
    [property: Id(2)] NoticeClass About,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] DateTimeOffset? ReadAt = null,
    [property: Id(5)] bool IsWithdrawn = false);
