using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Journal;
using Collab.People;

namespace Collab.Notices;

/// <summary>A notice is written, let go, and taken back.</summary>
internal sealed partial record Notice
{
    /// <summary>After it is let go, it can be taken back for so long.</summary>
    public static readonly TimeSpan Undo = TimeSpan.FromSeconds(60);

    public Decision<NoticeEvent> Write(NoticePlan plan, Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => NoticeRefusals.NotForYou,
        { Phase: not NoticePhase.Draft } => NoticeRefusals.NotADraft,
        _ when plan == Plan => Decision.Nothing,
        _ => Checked(plan) is { } no ? no : new NoticeWritten(plan),
    };

    public Decision<NoticeEvent> LeaveOut(PersonId person, bool isOut, Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => NoticeRefusals.NotForYou,
        { Plan: null } => NoticeRefusals.NoSuchNotice,
        { Phase: not NoticePhase.Draft } => NoticeRefusals.NotADraft,
        { Plan.Audience.Except.Items: var left } when left.Contains(person) == isOut => Decision.Nothing,
        { Plan.Audience.Except.Items: var left } when isOut && left.Length >= NoticeAudience.MostNamed => NoticeRefusals.TooMany,
        { Plan.Audience.Except.Items: var left } => Excepting([.. isOut ? left.Add(person) : left.Remove(person)]),
    };

    /// <param name="at">When it is to go out; none for as soon as it cannot be taken back any more.</param>
    /// <param name="collective">Whom the notice names as its sender.</param>
    /// <param name="check">What is found out about its words and readers.</param>
    public Decision<NoticeEvent> Release(DateTimeOffset? at, string root, string key, CollectiveFacts? collective, ReleaseCheck check, Roles roles, Stamp stamp) => this switch
    {
        _ when !IsCoordinator(roles) => NoticeRefusals.NotForYou,
        { Plan: null } => NoticeRefusals.NoSuchNotice,
        { Phase: NoticePhase.Waiting } when stamp.By == By => Decision.Nothing,
        { Phase: not NoticePhase.Draft } => NoticeRefusals.NotADraft,
        _ when check.Plan != Plan => NoticeRefusals.ChangedMeanwhile,
        _ when root.Length == 0 => NoticeRefusals.NoAddressOfOurs,
        _ when !IsReachable(collective) => NoticeRefusals.NeedsContact,
        _ when at < stamp.At || at > stamp.At.AddDays(NoticeRefusals.MostDaysAhead) => NoticeRefusals.TimeIsPast,
        _ when check.Found == 0 => NoticeRefusals.NobodyThere,
        _ when !Plan.Words.Subject.IsIn(check.Languages) || !Plan.Words.Body.IsIn(check.Languages) => NoticeRefusals.NeedsBothLanguages,
        _ when check.HasFaults => NoticeRefusals.HasFaults,
        _ => new NoticeReleased(Later(at ?? DateTimeOffset.MinValue, stamp.At + Undo), key, root, check.Partials, check.Found),
    };

    public Decision<NoticeEvent> HandOver(PersonId from, PersonId to, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => NoticeRefusals.NotForYou,
        _ when Holder != from => Decision.Nothing,
        _ => new NoticeHandedOver(to.Actor),
    };

    public Decision<NoticeEvent> TakeBack(Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => NoticeRefusals.NotForYou,
        { Plan: null } => NoticeRefusals.NoSuchNotice,
        { Phase: NoticePhase.Draft } => Decision.Nothing,
        { Phase: not NoticePhase.Waiting } => NoticeRefusals.TooLate,
        _ => new ReleaseTakenBack(),
    };

    private NoticeWritten Excepting(Many<PersonId> people) => new(Plan! with { Audience = Plan.Audience with { Except = people } });

    private static Refusal? Checked(NoticePlan plan)
        => plan.Words.Subject.IsEmpty || plan.Words.Subject.Length > NoticeWords.LongestSubject ? NoticeRefusals.NeedsSubject
            : plan.Words.Body.IsEmpty || plan.Words.Body.Length > NoticeWords.LongestBody ? NoticeRefusals.NeedsBody
            : plan.Audience.People.Items.Length > NoticeAudience.MostNamed || plan.Audience.Except.Items.Length > NoticeAudience.MostNamed ? NoticeRefusals.TooMany
            : plan.Audience.Organisations is { IsValid: false } ? NoticeRefusals.NeedsAudience
            : plan.Audience.Seated is { } seated && !GrainKey.IsPart(seated) ? NoticeRefusals.NeedsAudience
            : plan.Session is { } session && !GrainKey.IsPart(session) ? NoticeRefusals.NoSuchSession
            : plan.ReplyTo is { } mailbox && !IsMailbox(mailbox) ? NoticeRefusals.UnusableReplyTo
            : TextGuard.FindInNotice(string.Join('\n', plan.Words.Subject.English, plan.Words.Subject.French, plan.Words.Body.English, plan.Words.Body.French)) is { } found
            ? TextRefusals.MayIdentifyChild(found)
            : null;

    /// <summary>The law asks for a postal address and one other way (CASL, s. 6; Electronic Commerce Protection Regulations (CRTC), s. 2).</summary>
    private static bool IsReachable(CollectiveFacts? collective)
        => collective is { Contact: { Postal.Items.IsEmpty: false } contact } && (contact.Phone ?? contact.Email ?? contact.Website) is not null;

    private static bool IsMailbox(string address)
        => address.Length <= 254 && address.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 0 } domain] && domain.Contains('.', StringComparison.Ordinal)
            && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>' or ',' or ';' or '"' or '\\');

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

/// <summary>What was found out before a notice is let go.</summary>
/// <param name="Plan">What was looked at; somebody may have changed the notice since.</param>
/// <param name="Found">Whom its audience finds.</param>
/// <param name="Languages">Which languages they read.</param>
/// <param name="HasFaults">Whether its words cannot be filled in.</param>
/// <param name="Partials">What its words include.</param>
internal sealed record ReleaseCheck(NoticePlan Plan, int Found, Languages Languages, bool HasFaults, ImmutableDictionary<string, Text> Partials);
