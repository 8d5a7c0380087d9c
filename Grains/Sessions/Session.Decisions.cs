using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What is decided, and what follows from it.</summary>
internal sealed partial record Session
{
    public Decisions Decisions { get => field ?? Decisions.None; init; }

    /// <summary>Closes a decision item: the decision, its line in the minutes, its actions and their reminders are one entry.</summary>
    public Decision<SessionEvent> Decide(DecisionDraft draft, Stamp stamp) => Decisions.In(draft.Item) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when !IsOpen => SessionRefusals.NotOpen,
        { } taken when taken.Draft == draft => Decision.Nothing,
        not null => SessionRefusals.ItemIsDecided,
        _ when Decisions.All.Count >= DecisionLimits.Decisions => SessionRefusals.TooManyDecisions,
        _ when MayNotDecideIn(draft.Item) is { } refusal => refusal,
        _ when MayNotRestOn(draft.Poll) is { } refusal => refusal,
        _ when Flaw(draft, stamp) is { } flaw => flaw,
        _ when Agenda.CurrentId == draft.Item => new SessionEvent[] { Decided(draft, stamp), new MovedOn(null) },
        _ => Decided(draft, stamp),
    };

    public Decision<SessionEvent> WithdrawDecision(DecisionId id, string reason, Stamp stamp) => Decisions.Find(id) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NoSuchDecision,
        { WithdrawnBecause: not null } => Decision.Nothing,
        _ when !IsOpen => SessionRefusals.DecisionIsFinal,
        _ when Flaw(reason) is { } flaw => flaw,
        _ => new DecisionWithdrawn(id, reason),
    };

    public Decision<SessionEvent> CompleteAction(ActionId id, Stamp stamp) => Decisions.Find(id) switch
    {
        null => SessionRefusals.NoSuchAction,
        { } action when action.Owner != stamp.By && !Oversees(stamp.By) => SessionRefusals.NotYourAction,
        { IsDone: true } => Decision.Nothing,
        _ => new ActionDone(id),
    };

    public Decision<SessionEvent> HandOverAction(ActionId id, Actor to, Stamp stamp) => Decisions.Find(id) switch
    {
        null => SessionRefusals.NoSuchAction,
        { } action when action.Owner == to => Decision.Nothing,
        { } action when action.Owner != stamp.By && !Oversees(stamp.By) => SessionRefusals.NotYourAction,
        _ when !MayOwn(to) => SessionRefusals.NotAnOwner,
        _ => new ActionHandedOver(id, to),
    };

    /// <summary>The seats that took the poll of a decision back, and have not answered.</summary>
    public IEnumerable<SeatId> Awaited(DecisionTaken decision)
        => decision.Draft.Poll is { } poll ? Polls.Find(poll)!.TakenBack() : [];

    private Decided Decided(DecisionDraft draft, Stamp stamp) => new(new(stamp.NewId()), draft, AdmitsObservers(draft.Item));

    private Refusal? MayNotDecideIn(AgendaItemId item) => Agenda.Find(item) switch
    {
        null => SessionRefusals.NoSuchItem,
        { Plan.Kind: not AgendaItemKind.Decision } => SessionRefusals.NotADecisionItem,
        _ => null,
    };

    private Refusal? MayNotRestOn(PollId? id) => id is not { } poll ? null : Polls.Find(poll) switch
    {
        null => SessionRefusals.NoSuchPoll,
        { Phase: not PollPhase.Closed } => SessionRefusals.PollIsOpen,
        _ => null,
    };

    private Refusal? Flaw(DecisionDraft draft, Stamp stamp) => draft switch
    {
        _ when Flaw(draft.Words, DecisionLimits.Words, SessionRefusals.DecisionTooLong) is { } flaw => flaw,
        { Actions.Items.Length: > DecisionLimits.Actions } => SessionRefusals.TooManyActions,
        _ => draft.Actions.Items.Select(action => Flaw(action, stamp)).FirstOrDefault(flaw => flaw is not null),
    };

    private Refusal? Flaw(ActionDraft action, Stamp stamp) => action switch
    {
        _ when Flaw(action.Words, DecisionLimits.Words, SessionRefusals.DecisionTooLong) is { } flaw => flaw,
        _ when !MayOwn(action.Owner) => SessionRefusals.NotAnOwner,
        _ when action.Due < DateOnly.FromDateTime(stamp.At.UtcDateTime) => SessionRefusals.DueHasPassed,
        _ => null,
    };

    /// <summary>Whoever is to do something is known to the collective, and was here.</summary>
    private bool MayOwn(Actor actor) => actor.IsPerson && PlaceOf(actor) is not null;
}
