namespace Collab.Sessions;

/// <summary>
/// The minutes: projected from what happened, never retyped, and edited by annotation only. Texts carry the languages that
/// they were given in.
/// </summary>
/// <param name="Notes">Keys of sentences that minutes always say: see <see cref="PollNotes"/>.</param>
[GenerateSerializer, Immutable, Alias("minutes-view")]
public sealed record MinutesView(
    [property: Id(0)] SessionKind Kind,
    [property: Id(1)] Text Title,
    [property: Id(2)] Languages Languages,
    [property: Id(3)] DateTimeOffset Began,
    [property: Id(4)] DateTimeOffset? Ended,
    [property: Id(5)] Many<AttendanceLine> Attendance,
    [property: Id(6)] Many<string> Observers,
    [property: Id(7)] Many<MinutesItem> Items,
    [property: Id(8)] LedgerView Questions,
    [property: Id(9)] BalanceView Floor,
    [property: Id(10)] Many<MinutesPoll> Polls,
    [property: Id(11)] Many<DecisionView> Decisions,
    [property: Id(12)] Many<AnnotationView> Annotations,
    [property: Id(13)] ApprovalView? Approval,
    [property: Id(14)] Many<string> Notes);

/// <summary>Who came of one organisation.</summary>
/// <param name="Names">Of those who chose to be named.</param>
[GenerateSerializer, Immutable, Alias("attendance-line")]
public sealed record AttendanceLine([property: Id(0)] string Organisation, [property: Id(1)] int Count, [property: Id(2)] Many<string> Names);

/// <summary>An item of the agenda, and when it was held last.</summary>
[GenerateSerializer, Immutable, Alias("minutes-item")]
public sealed record MinutesItem(
    [property: Id(0)] AgendaItemId Id,
    [property: Id(1)] AgendaItemKind Kind,
    [property: Id(2)] Text Title,
    [property: Id(3)] string? Presenter,
    [property: Id(4)] DateTimeOffset? Began,
    [property: Id(5)] DateTimeOffset? Ended);

/// <summary>A poll, its result, and what each organisation said where that is not secret.</summary>
[GenerateSerializer, Immutable, Alias("minutes-poll")]
public sealed record MinutesPoll([property: Id(0)] PollView Poll, [property: Id(1)] Many<StanceView> Stances);

/// <summary>What was added to the minutes afterwards.</summary>
/// <param name="By">The name, as far as it reaches.</param>
[GenerateSerializer, Immutable, Alias("annotation-view")]
public sealed record AnnotationView([property: Id(0)] Text Words, [property: Id(1)] string? By, [property: Id(2)] DateTimeOffset At);

/// <summary>The chair's approval.</summary>
/// <param name="By">The name, as far as it reaches.</param>
[GenerateSerializer, Immutable, Alias("approval-view")]
public sealed record ApprovalView([property: Id(0)] string? By, [property: Id(1)] DateTimeOffset At);

/// <summary>How much is added to minutes.</summary>
public static class MinutesLimits
{
    public const int Annotations = 100;

    /// <summary>In letters, of one annotation.</summary>
    public const int Words = 2000;
}
