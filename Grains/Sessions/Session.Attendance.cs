using Collab.Collectives;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who comes in, and as what.</summary>
internal sealed partial record Session
{
    /// <summary>What somebody may do here; none for those who are not in.</summary>
    public Place? PlaceOf(Actor actor)
        => Facilitates(actor) ? Place.Facilitator : Safety.IsRemoved(actor) ? null : People.Find(actor)?.Place;

    public bool Facilitates(Actor actor) => Life.Plan is { } plan && plan.Facilitators.Contains(actor);

    /// <summary>Whether somebody may plan the session: who facilitates it, and any coordinator of the collective.</summary>
    public bool Prepares(Actor actor, Roles roles) => Facilitates(actor) || (roles.HasFlag(Roles.Coordinator) && !Safety.IsRemoved(actor));

    /// <summary>Whether somebody may judge what was flagged, and confirm substitutes.</summary>
    public bool Oversees(Actor actor) => Facilitates(actor) || (People.Find(actor) is { Card.Role: Role.Coordinator } && !Safety.IsRemoved(actor));

    /// <summary>How far a person's name reaches: as far as they chose, and no further than the door says.</summary>
    public Circle NameReaches(Attendee attendee) => Narrower(Door.Settings.Names, attendee.NameReaches());

    public Decision<SessionEvent> Enter(Card card, Stamp stamp) => card.Role switch
    {
        Role.Observer when Door.Announced(stamp.By) is null => SessionRefusals.NotAnnounced,
        Role.Guest when Seats.SeatOf(stamp.By) is null && !Facilitates(stamp.By) => SessionRefusals.NotAPlaceForGuests,
        Role.Observer => Enter(card, Place.Observing, stamp),
        _ when Seats.SeatOf(stamp.By) is { } seat && seat.Listens(stamp.By) => Enter(card, Place.Watching, stamp),
        _ => Enter(card, Place.Participant, stamp),
    };

    public Decision<SessionEvent> EnterByCode(string code, Card card, Stamp stamp) => Door switch
    {
        { Code: null } => SessionRefusals.WrongCode,
        _ when !string.Equals(code, Door.Code, StringComparison.OrdinalIgnoreCase) => SessionRefusals.WrongCode,
        { Settings.Guests: GuestsMay.Wait } => Enter(card with { Role = Role.Guest }, Place.Waiting, stamp),
        { Settings.Guests: GuestsMay.Watch } => Enter(card with { Role = Role.Guest }, Place.Watching, stamp),
        _ => Enter(card with { Role = Role.Guest }, Place.Posting, stamp),
    };

    public Decision<SessionEvent> LetIn(Actor guest, Place place, Stamp stamp) => People.Find(guest) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NotIn,
        { Card.Role: not Role.Guest } or { Place: Place.Participant } => SessionRefusals.NotAGuest,
        { Place: Place.Substitute } => SessionRefusals.SeatIsFilled,
        _ when place is not (Place.Watching or Place.Posting) => SessionRefusals.NotAPlaceForGuests,
        { } attendee when attendee.Place == place => Decision.Nothing,
        _ => new PlaceGiven(guest, place),
    };

    public Decision<SessionEvent> AddCaller(Card card, Stamp stamp) => Life.Phase switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when MayNotComeIn(card, stamp.By) is { } refusal => refusal,
        _ => new CallerAdded(Actor.Caller(stamp.NewId()), card),
    };

    private Decision<SessionEvent> Enter(Card card, Place place, Stamp stamp) => People.Find(stamp.By) switch
    {
        _ when Safety.IsRemoved(stamp.By) => SessionRefusals.Removed,
        { } attendee when attendee.Card == card => Decision.Nothing,
        { } attendee when attendee.Card.Role != card.Role => SessionRefusals.NotAGuest,
        not null => Flaw(card) is { } flaw ? flaw : new CardChanged(card),
        _ when MayNotComeIn(card, stamp.By) is { } refusal => refusal,
        _ => new Entered(card, place),
    };

    private Refusal? MayNotComeIn(Card card, Actor actor) => Life.Phase switch
    {
        < Phase.Lobby when !Facilitates(actor) => SessionRefusals.NotYet,
        >= Phase.Closed => SessionRefusals.Over,
        _ when Door.IsLocked && !Facilitates(actor) => SessionRefusals.Locked,
        _ when People.Count >= SessionLimits.Attendees => SessionRefusals.Full,
        _ => Flaw(card),
    };

    private static Refusal? Flaw(Card card) => card switch
    {
        { AcceptsRules: false } => SessionRefusals.RulesNotAccepted,
        { Organisation: null } => SessionRefusals.NoName,
        _ when string.IsNullOrWhiteSpace(card.Name) => SessionRefusals.NoName,
        { Name.Length: > SessionLimits.Name } or { Organisation.Length: > SessionLimits.Name } => SessionRefusals.NameTooLong,
        _ => null,
    };
}
