using System.Collections.Immutable;
using Collab.People;

namespace Collab.Notices;

/// <summary>
/// Some of a notice's recipients, and where each one's mail is. It sends when its notice asks it to, a little at a time.
/// Key: <c>{collective}/notice-batch/{notice}/{n}</c>.
/// </summary>
[Alias("INoticeBatchGrain")]
public interface INoticeBatchGrain : IGrainWithStringKey
{
    /// <summary>In one batch: small enough that its state is written in a moment.</summary>
    const int Size = 200;

    /// <summary>
    /// Takes the recipients, offers the notice to each, and notes who gets it. Asked again it goes on with those whom it took
    /// first, whoever is named now.
    /// </summary>
    /// <param name="corrects">The mistaken notice whose copy in the inbox is withdrawn.</param>
    /// <param name="isUrgent">Whether it does not wait for anybody's daily digest.</param>
    [Alias("Fill")]
    Task<BatchProgress> Fill(NoticeClass about, ImmutableArray<AudienceMember> people, NoticeId? corrects, bool isUrgent);

    /// <summary>Sends what is due for a few seconds at most. None is begun twice at once, whoever asks.</summary>
    [Alias("Send")]
    Task<BatchProgress> Send(NoticeLetter letter);

    /// <summary>What has not gone out never will.</summary>
    [Alias("Cancel")]
    Task<BatchProgress> Cancel();

    /// <summary>Who a link in a mail belongs to; none where it was made up.</summary>
    [Alias("Open")]
    Task<RecipientView?> Open(int number);

    /// <summary>The reader's answer to what the notice asks; a later one takes the place of the first.</summary>
    [Alias("Answer")]
    Task<Outcome> Answer(Act act, int number, NoticeAnswer answer);

    /// <summary>A server reported later that it could not deliver.</summary>
    [Alias("Bounce")]
    Task<Outcome> Bounce(Act act, int number, string status, bool isPermanent);

    [Alias("Count")]
    Task<NoticeTally> Count();

    /// <summary>Every recipient, in the order of their numbers.</summary>
    [Alias("Look")]
    Task<ImmutableArray<RecipientView>> Look();
}

/// <summary>Somebody whom a notice's audience finds.</summary>
/// <param name="IsLeftOut">Found, and left out by the coordinator.</param>
/// <param name="Organisation">For whom the person speaks, where they were found because of it.</param>
[GenerateSerializer, Immutable, Alias("audience-member")]
public sealed record AudienceMember([property: Id(0)] PersonId Person, [property: Id(1)] bool IsLeftOut = false, [property: Id(2)] Text? Organisation = null);

/// <summary>Where a batch is.</summary>
/// <param name="Last">The last of its recipients, by their ids: the next batch begins after that.</param>
/// <param name="Due">When something is to be sent again; none when nothing is left.</param>
[GenerateSerializer, Immutable, Alias("batch-progress")]
public sealed record BatchProgress([property: Id(0)] NoticeTally Tally, [property: Id(1)] PersonId? Last, [property: Id(2)] DateTimeOffset? Due);

/// <summary>One recipient of a notice.</summary>
/// <param name="Status">What a server said, as a code, where it did not take the mail.</param>
/// <param name="IsDoubtful">Whether the person may have the mail twice.</param>
[GenerateSerializer, Immutable, Alias("recipient-view")]
public sealed record RecipientView(
    [property: Id(0)] int Number,
    [property: Id(1)] PersonId Person,
    [property: Id(2)] MailState State,
    [property: Id(3)] Exclusion Why,
    [property: Id(4)] string? Status,
    [property: Id(5)] bool IsDoubtful,
    [property: Id(6)] DateTimeOffset? At,
    [property: Id(7)] NoticeAnswer? Answer)
{
    /// <summary>For whom the person speaks, where they were found because of it.</summary>
    [Id(8)]
    public Text? Organisation { get; init; }
}

/// <summary>What a reader answers.</summary>
/// <param name="Alternate">Who comes instead, as the reader says it.</param>
/// <param name="Question">What the reader wants to know.</param>
[GenerateSerializer, Immutable, Alias("notice-answer")]
public sealed record NoticeAnswer(
    [property: Id(0)] NoticeReply Reply,
    [property: Id(1)] string? Alternate = null,
    [property: Id(2)] string? Question = null)
{
    /// <summary>In letters, of either text.</summary>
    public const int LongestText = 500;
}

/// <summary>The answers that one button gives.</summary>
public enum NoticeReply
{
    Read,
    Coming,
    NotComing,
}
