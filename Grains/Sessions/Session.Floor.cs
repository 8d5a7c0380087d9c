using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who speaks next. Balance is a hint to the facilitator, who may always override it, and the override shows.</summary>
internal sealed partial record Session
{
    public Floor Floor { get => field ?? Floor.Empty; init; }

    public Decision<SessionEvent> RaiseHand(Actor of, Stamp stamp) => Floor switch
    {
        _ when of != stamp.By && !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when MayNotHaveFloor(of) is { } refusal => refusal,
        _ when Floor.HandOf(of) is not null => Decision.Nothing,
        _ => new HandRaised(of, VoiceOf(of)),
    };

    public Decision<SessionEvent> LowerHand(Actor of, Stamp stamp) => Floor.HandOf(of) switch
    {
        _ when of != stamp.By && !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when PlaceOf(stamp.By) is null => SessionRefusals.NotIn,
        null => Decision.Nothing,
        _ => new HandLowered(of),
    };

    public Decision<SessionEvent> NextSpeaker(int moves, Stamp stamp) => Floor.Queue().FirstOrDefault() switch
    {
        _ when MayNotMoveFloor(stamp.By) is { } refusal => refusal,
        // Pressed twice, or by two facilitators at once: the floor moves once.
        _ when moves < Floor.Moves => Decision.Nothing,
        { } next => Begin(new TurnBegan(next.Of, next.Voice)),
        null when Floor.Turn is null => Decision.Nothing,
        null => new TurnEnded(),
    };

    public Decision<SessionEvent> GiveFloor(Actor to, Stamp stamp) => Floor switch
    {
        _ when MayNotMoveFloor(stamp.By) is { } refusal => refusal,
        _ when MayNotHaveFloor(to) is { } refusal => refusal,
        { Turn: { } turn } when turn.Speaker == to => Decision.Nothing,
        _ => Begin(new TurnBegan(to, VoiceOf(to), IsOutOfOrder: Floor.Queue().FirstOrDefault()?.Of != to)),
    };

    public Decision<SessionEvent> EndTurn(Stamp stamp) => Floor.Turn switch
    {
        _ when PlaceOf(stamp.By) is null => SessionRefusals.NotIn,
        null => Decision.Nothing,
        { } turn when turn.Speaker != stamp.By && !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ => new TurnEnded(),
    };

    public Decision<SessionEvent> NameFirstVoices(Many<string> organisations, Stamp stamp) => Floor switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when Life.Phase > Phase.Live => SessionRefusals.Over,
        _ when organisations.Items.Length > FloorLimits.FirstVoices => SessionRefusals.TooManyVoices,
        _ when Floor.FirstVoices.SetEquals(organisations.Items) => Decision.Nothing,
        _ => new FirstVoicesNamed(organisations),
    };

    public Decision<SessionEvent> BringForward(Many<TurnsTaken> turns, Stamp stamp) => Floor switch
    {
        _ when stamp.By != Actor.System && !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when turns.Items.Length > FloorLimits.BroughtForward => SessionRefusals.TooManyVoices,
        _ when turns.Items.All(taken => Floor.BroughtForward.GetValueOrDefault(taken.Organisation) == taken.Turns) => Decision.Nothing,
        _ when Floor.Moves > 0 => SessionRefusals.FloorHasMoved,
        _ => new BalanceBroughtForward(turns),
    };

    [JsonIgnore]
    public bool IsInOpening => Agenda.Current() is { Plan.Kind: AgendaItemKind.Opening };

    /// <summary>Whom somebody speaks for: one organisation is one voice, whoever raises the hand.</summary>
    public string VoiceOf(Actor actor)
        => People.Find(actor)?.Card.Organisation is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : $"{Floor.Alone}{actor}";

    private Refusal? MayNotHaveFloor(Actor actor) => HasNoFloor() ?? MayNotSpeak(actor);

    private Refusal? MayNotMoveFloor(Actor actor) => Facilitates(actor) ? HasNoFloor() : SessionRefusals.NotFacilitator;

    /// <summary>An opening (a welcome, a smudge, an Elder's words) is nobody's turn, has no timer and is not counted.</summary>
    private Refusal? HasNoFloor() => this switch
    {
        { Life.Phase: not Phase.Live } => SessionRefusals.NotOpen,
        { IsInOpening: true } => SessionRefusals.InOpening,
        _ => null,
    };

    private SessionEvent[] Begin(FloorEvent turn) => Floor.Turn is null ? [turn] : [new TurnEnded(), turn];
}
