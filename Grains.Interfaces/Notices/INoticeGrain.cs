using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Directories;
using Collab.People;

namespace Collab.Notices;

/// <summary>One notice: what it says, to whom it goes, and how far it is. Key: <c>{collective}/notice/{id}</c>.</summary>
[Alias("INoticeGrain")]
public interface INoticeGrain : ITopic, IListed, IHeld
{
    /// <summary>Writes a notice down, or anew; coordinators do.</summary>
    [Alias("Write")]
    Task<Outcome> Write(Act act, NoticePlan plan);

    /// <summary>Leaves somebody out whom its audience finds, or puts them back, as long as it is a draft; coordinators do.</summary>
    [Alias("LeaveOut")]
    Task<Outcome> LeaveOut(Act act, PersonId person, bool isOut);

    /// <summary>Lets it go: after a minute in which it can be taken back, or at a time that is planned.</summary>
    /// <param name="root">The address of this service, with which links begin.</param>
    [Alias("Release")]
    Task<Outcome> Release(Act act, DateTimeOffset? at, string root);

    /// <summary>Makes it a draft again, as long as it waits.</summary>
    [Alias("TakeBack")]
    Task<Outcome> TakeBack(Act act);

    [Alias("Pause")]
    Task<Outcome> Pause(Act act);

    [Alias("Resume")]
    Task<Outcome> Resume(Act act);

    /// <summary>What has not gone out never will.</summary>
    [Alias("Cancel")]
    Task<Outcome> Cancel(Act act);

    /// <summary>Mails it to its author alone, in both languages, as it is now.</summary>
    [Alias("Test")]
    Task<Outcome> Test(Act act, string root);

    /// <summary>
    /// Prepares it and lets it go when it is due, or anew where that has changed; without a wish it ends as long as it waits.
    /// What a person wrote, took back, let go or cancelled stays as it is. The service alone does this.
    /// </summary>
    [Alias("Arrange")]
    Task<Outcome> Arrange(Act act, AutomaticNotice? wish, string root);

    /// <summary>The whole notice, for coordinators; none for others.</summary>
    [Alias("Read")]
    Task<NoticeView?> Read(Actor reader);

    /// <summary>Who would get it now, who would not and why: page after page, in an order that lasts. For coordinators.</summary>
    /// <param name="after">The last of the page before.</param>
    [Alias("Reach")]
    Task<ReachPage?> Reach(Actor reader, PersonId? after, int take);

    /// <summary>As a person would get it, in a language or in their own, or what is wrong with its words. Its links open nothing.</summary>
    [Alias("Preview")]
    Task<NoticePreview> Preview(PersonId person, string? language);

    /// <summary>As it came to one of its recipients, with their own links; none for anybody else.</summary>
    [Alias("Received")]
    Task<Composed?> Received(PersonId person, int number);

    /// <summary>As the daily digest of one of its recipients tells of it; none for anybody else.</summary>
    [Alias("Headline")]
    Task<NoticeHeadline?> Headline(PersonId person, int number);

    /// <summary>Who a link belongs to, by the number and the secret in it; none where it was made up.</summary>
    [Alias("Open")]
    Task<OpenedNotice?> Open(int number, string secret);

    /// <summary>Answers by a link.</summary>
    [Alias("Answer")]
    Task<Outcome> Answer(Act act, int number, string secret, NoticeAnswer answer);

    /// <summary>The recipients of one batch, for coordinators.</summary>
    [Alias("Recipients")]
    Task<ImmutableArray<RecipientView>> Recipients(Actor reader, int batch);

    /// <summary>A report that a mail could not be delivered, by the number and the secret in the address that it was sent from.</summary>
    [Alias("Bounce")]
    Task<Outcome> Bounce(Act act, int number, string secret, string status, bool isPermanent);
}

/// <summary>A notice as coordinators see it.</summary>
/// <param name="Due">When it goes out, while it waits.</param>
/// <param name="By">Who let it go, or wrote it last.</param>
[GenerateSerializer, Immutable, Alias("notice-view")]
public sealed record NoticeView(
    [property: Id(0)] NoticeId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] NoticePlan Plan,
    [property: Id(3)] NoticeProgress Progress,
    [property: Id(4)] Actor By);

/// <summary>How far a notice is, under the key <c>progress</c>.</summary>
/// <param name="Since">When it began to go out.</param>
/// <param name="Batches">How many batches of recipients there are so far.</param>
/// <param name="Expected">How many recipients there will be: as long as they are being gathered, those whom the query found when it was let go.</param>
[GenerateSerializer, Immutable, Alias("notice-progress")]
public sealed record NoticeProgress(
    [property: Id(0)] NoticePhase Phase,
    [property: Id(1)] DateTimeOffset? Due,
    [property: Id(2)] DateTimeOffset? Since,
    [property: Id(3)] DateTimeOffset? Ended,
    [property: Id(4)] int Batches,
    [property: Id(5)] NoticeTally Tally,
    [property: Id(6)] int Expected) : View
{
    public const string Key = "progress";

    /// <summary>Changes with the phase alone, for what is drawn anew only then.</summary>
    public const string PhaseKey = "phase";
}

/// <summary>Some of those whom a notice would reach.</summary>
/// <param name="Found">All whom the query finds.</param>
/// <param name="Languages">Which languages those who get it read.</param>
/// <param name="Next">The last of this page, if there are more.</param>
/// <param name="Ways">How it comes to all of them, most first; empty on later pages, and where there are more than <see cref="MostCounted"/>.</param>
[GenerateSerializer, Immutable, Alias("reach-page")]
public sealed record ReachPage(
    [property: Id(0)] int Found,
    [property: Id(1)] Languages Languages,
    [property: Id(2)] ImmutableArray<ReachedPerson> People,
    [property: Id(3)] ImmutableArray<Text> NobodySpeaksFor,
    [property: Id(4)] PersonId? Next,
    [property: Id(5)] ImmutableArray<ReachedWay> Ways)
{
    /// <summary>Of so many people it is asked in advance how a notice would come to them.</summary>
    public const int MostCounted = 1_000;
}

/// <summary>To how many people a notice comes in one way, or for one reason does not.</summary>
/// <param name="How">As it comes to each, without their name and address.</param>
[GenerateSerializer, Immutable, Alias("reached-way")]
public sealed record ReachedWay([property: Id(0)] Admission How, [property: Id(1)] int Count);

/// <summary>Whether one person would get it.</summary>
[GenerateSerializer, Immutable, Alias("reached-person")]
public sealed record ReachedPerson([property: Id(0)] PersonId Person, [property: Id(1)] Admission Admission);

/// <summary>What a reader sees who comes by a link.</summary>
/// <param name="Person">Whose link it is.</param>
[GenerateSerializer, Immutable, Alias("opened-notice")]
public sealed record OpenedNotice(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] NoticeClass About,
    [property: Id(2)] NoticeAsks Asks,
    [property: Id(3)] NoticeAnswer? Answer,
    [property: Id(4)] Composed? Composed);
