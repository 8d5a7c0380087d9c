using Collab.Directories;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who sits on which organisation's seat.</summary>
internal sealed partial record Session
{
    public Seats Seats { get => field ?? Seats.None; init; }

    /// <param name="record">What lists show of the organisation's record; none where there is none.</param>
    public Decision<SessionEvent> SetSeat(SeatPlan plan, Listed? record, Stamp stamp)
        => plan.Record is null ? SetSeat(plan, stamp)
            : record is null ? SessionRefusals.NoSuchRecord
            : SetSeat(string.IsNullOrWhiteSpace(plan.Organisation) ? plan with { Organisation = NameHere(record) } : plan, stamp);

    public Decision<SessionEvent> SetSeat(SeatPlan plan, Stamp stamp) => Life.Phase switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        >= Phase.Closed => SessionRefusals.Over,
        _ when Flaw(plan) is { } flaw => flaw,
        _ => SetSeat(new(plan.Organisation), plan),
    };

    /// <summary>Once the session is live a seat stays: absence is counted, too.</summary>
    public Decision<SessionEvent> RemoveSeat(SeatId id, Stamp stamp) => Seats.Find(id) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => Decision.Nothing,
        _ when Life.Phase >= Phase.Live => SessionRefusals.Over,
        { Substitute: not null } => SessionRefusals.SeatIsFilled,
        _ => new SeatRemoved(id),
    };

    /// <summary>Also in mid-session: by whoever speaks for the seat now, by its representative, or by the facilitator.</summary>
    public Decision<SessionEvent> HandOverSeat(SeatId id, Actor to, Stamp stamp) => Seats.Find(id) switch
    {
        null => SessionRefusals.NoSuchSeat,
        // First of all, since whoever handed it over may not do so again.
        { } seat when seat.Holder == to => Decision.Nothing,
        { } seat when stamp.By != seat.Holder && stamp.By != seat.Plan.Representative && !Facilitates(stamp.By) => SessionRefusals.MayNotHandOver,
        _ when Life.Phase >= Phase.Closed => SessionRefusals.Over,
        { } seat when !seat.MaySpeak(to) => SessionRefusals.NotOfThisSeat,
        _ => new SeatHandedOver(id, to),
    };

    public Decision<SessionEvent> FillSeat(SeatId id, Actor guest, Stamp stamp) => (Seats.Find(id), People.Find(guest)) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when Life.Phase >= Phase.Closed => SessionRefusals.Over,
        (null, _) => SessionRefusals.NoSuchSeat,
        (_, null) => SessionRefusals.NotIn,
        ({ } seat, _) when seat.Substitute == guest => Decision.Nothing,
        ({ Substitute: not null }, _) => SessionRefusals.SeatIsFilled,
        (_, { Card.Role: not Role.Guest }) => SessionRefusals.NotAGuest,
        _ when Seats.SeatOf(guest) is not null => SessionRefusals.SitsTwice,
        _ => new SeatFilled(id, guest),
    };

    public Decision<SessionEvent> FreeSeat(SeatId id, Stamp stamp) => Seats.Find(id) switch
    {
        null => SessionRefusals.NoSuchSeat,
        { Substitute: null } => Decision.Nothing,
        { } seat when stamp.By != seat.Holder && stamp.By != seat.Substitute && !Facilitates(stamp.By) => SessionRefusals.MayNotHandOver,
        { Substitute: { } guest } => new SeatFreed(id, guest),
    };

    private Decision<SessionEvent> SetSeat(SeatId id, SeatPlan plan) => Seats.Find(id) switch
    {
        { } seat when seat.Plan == plan => Decision.Nothing,
        null when Seats.Count >= SessionLimits.Seats => SessionRefusals.TooManySeats,
        { Substitute: { } guest } when Seat.Named(plan).Contains(guest) => SessionRefusals.SeatIsFilled,
        _ when plan.Record is { } record && Seats.All.Values.Any(other => other.Plan.Record == record && other.Id != id) => SessionRefusals.SeatedAlready,
        _ when Seat.Named(plan).Any(actor => Seats.SeatOf(actor) is { } other && other.Id != id) => SessionRefusals.SitsTwice,
        _ => new SeatSet(id, plan),
    };

    private string NameHere(Listed record)
        => (Life.Plan?.Languages == Languages.French ? record.Name.French : null) ?? record.Name.ToString();

    private static Refusal? Flaw(SeatPlan plan) => plan switch
    {
        _ when string.IsNullOrWhiteSpace(plan.Organisation) => SessionRefusals.NoOrganisation,
        { Organisation.Length: > SessionLimits.Name } => SessionRefusals.NameTooLong,
        { Alternates.Items.Length: > SessionLimits.SeatPeople } or { Observers.Items.Length: > SessionLimits.SeatPeople } => SessionRefusals.SeatTooFull,
        _ when Seat.Named(plan).Any(actor => !actor.IsPerson) => SessionRefusals.SeatsAreForPeople,
        _ when Seat.Named(plan).Distinct().Count() != Seat.Named(plan).Count() => SessionRefusals.SitsTwice,
        _ => null,
    };

    private Session Evolve(SeatEvent happened) => happened switch
    {
        SeatFilled filled => this with { Seats = Seats.Evolve(filled), People = People.Give(filled.Guest, Place.Substitute) },
        SeatFreed freed => this with { Seats = Seats.Evolve(freed), People = People.Give(freed.Guest, Place.Posting) },
        _ => Seated(Seats.Evolve(happened), happened.Seat),
    };

    /// <summary>Those of a seat who are in already sit down in their new places.</summary>
    private Session Seated(Seats seats, SeatId id) => this with
    {
        Seats = seats,
        People = (Seats.Find(id)?.People() ?? []).Union(seats.Find(id)?.People() ?? [])
            .Select(People.Find).OfType<Attendee>()
            .Where(attendee => attendee.Place is not (Place.Observing or Place.Substitute or Place.Facilitator))
            .Aggregate(People, (people, attendee) => people.Give(attendee.Actor, PlaceOn(seats.SeatOf(attendee.Actor), attendee))),
    };

    /// <summary>Whoever came by code and is not named any more is a guest again.</summary>
    private static Place PlaceOn(Seat? seat, Attendee attendee) => seat switch
    {
        { } named => named.Listens(attendee.Actor) ? Place.Watching : Place.Participant,
        null when attendee.Card.Role == Role.Guest => Place.Posting,
        null => Place.Participant,
    };
}
