using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What the facilitator asks the room to say.</summary>
internal sealed partial record Session
{
    public Polls Polls { get => field ?? Polls.None; init; }

    public Decision<SessionEvent> DraftPoll(PollDraft draft, Stamp stamp) => Polls.All.LastOrDefault() switch
    {
        _ when MayNotPoll(stamp) is { } refusal => refusal,
        _ when Flaw(draft) is { } flaw => flaw,
        // The same again, right after the first: somebody pressed twice.
        { Phase: PollPhase.Draft } last when last.Draft == draft => Decision.Nothing,
        _ when Polls.All.Count >= PollLimits.Polls => SessionRefusals.TooManyPolls,
        _ => new PollDrafted(new(stamp.NewId()), draft),
    };

    public Decision<SessionEvent> RevisePoll(PollId id, PollDraft draft, Stamp stamp) => Polls.Find(id) switch
    {
        _ when MayNotPoll(stamp) is { } refusal => refusal,
        null => SessionRefusals.NoSuchPoll,
        { } poll when poll.Draft == draft => Decision.Nothing,
        { Phase: not PollPhase.Draft } => SessionRefusals.PollIsOpen,
        _ when Flaw(draft) is { } flaw => flaw,
        _ => new PollRevised(id, draft),
    };

    public Decision<SessionEvent> OpenPoll(PollId id, Stamp stamp) => Polls.Find(id) switch
    {
        _ when MayNotPoll(stamp) is { } refusal => refusal,
        null => SessionRefusals.NoSuchPoll,
        { Phase: PollPhase.Open } => Decision.Nothing,
        { Phase: > PollPhase.Open } => SessionRefusals.PollNotOpen,
        _ when !IsOpen => SessionRefusals.NotOpen,
        { Draft: var draft } when LacksLanguage(draft) is { } text => SessionRefusals.NeedsBothLanguages(text),
        { Draft: var draft } => new PollOpened(id, AdmitsObservers(draft.Item)),
    };

    public Decision<SessionEvent> ClosePoll(PollId id, Stamp stamp) => Polls.Find(id) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NoSuchPoll,
        { Phase: PollPhase.Draft } => SessionRefusals.PollNotOpen,
        { Phase: > PollPhase.Open } => Decision.Nothing,
        { Draft.IsSecret: true } => new BallotEnded(id),
        { } poll => new PollClosed(id, CountEligible(poll)),
    };

    /// <summary>Observers are admitted item by item: to this one, or where none is named to the current one.</summary>
    public bool AdmitsObservers(AgendaItemId? item = null)
        => ((item is { } id ? Agenda.Find(id) : null) ?? Agenda.Current()) is { Plan.AdmitsObservers: true };

    private static Refusal? Flaw(PollDraft draft) => draft switch
    {
        { Question.IsEmpty: true } => SessionRefusals.NoQuestion,
        { Question.Length: > SessionLimits.Title } => SessionRefusals.TitleTooLong,
        { Quorum: < 1 } => SessionRefusals.WrongQuorum,
        { IsSecret: true, Results: not ResultsShown.AfterClose } => SessionRefusals.SecretShowsAfterClose,
        { Kind: PollKind.Temperature or PollKind.Agreement } => null,
        { Options.Items.Length: < 2 or > PollLimits.Options } => SessionRefusals.WrongOptions,
        _ when draft.Options.Items.Any(option => option.IsEmpty) => SessionRefusals.WrongOptions,
        _ when draft.Options.Items.Any(option => option.Length > SessionLimits.Title) => SessionRefusals.TitleTooLong,
        _ => null,
    };

    private Refusal? MayNotPoll(Stamp stamp) => Life.Phase switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        >= Phase.Closed => SessionRefusals.Over,
        _ => null,
    };

    private Text? LacksLanguage(PollDraft draft)
        => draft.Options.Items.Prepend(draft.Question).FirstOrDefault(text => !text.IsIn(Life.Plan!.Languages));

    /// <summary>Silence is "did not take part", never agreement: so it is counted against those who might have spoken.</summary>
    private int CountEligible(Poll poll)
        => poll.Draft.By == VoteBy.Seat ? CountSeats() : People.Attendees.Keys.Count(actor => PlaceOf(actor) >= Place.Posting);
}
