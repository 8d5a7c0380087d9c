using Collab.Directories;

namespace Collab.Sessions;

/// <summary>Which organisations have a vote, and who casts it: one organisation is one seat, however many of it came.</summary>
internal sealed partial record Session
{
    private SeatId? SeatOf(Actor actor) => People.Find(actor) switch
    {
        _ when Safety.IsRemoved(actor) => null,
        not { Place: Place.Participant or Place.Substitute } => null,
        _ when Seats.SeatOf(actor) is { } seat => seat.Id,
        // Staff of the collective speak for an organisation only where they are named on its seat.
        { Card.Role: >= Role.Facilitator } => null,
        { Card.Organisation: var organisation } when !string.IsNullOrWhiteSpace(organisation) => new(organisation),
        _ => null,
    };

    /// <summary>On a seat that was given, whoever holds it; on any other, whoever came from the organisation.</summary>
    private bool Represents(Actor actor, SeatId seat)
        => SeatOf(actor) == seat && People[actor].Place == Place.Participant && (Seats.Find(seat) is not { } given || given.Holder == actor);

    private bool Substitutes(Actor actor, SeatId seat) => SeatOf(actor) == seat && People[actor].Place == Place.Substitute;

    private bool IsSeat(SeatId seat) => Seats.Find(seat) is not null || People.Attendees.Keys.Any(actor => SeatOf(actor) == seat);

    /// <summary>Those that were given count also where nobody came.</summary>
    private int CountSeats() => People.Attendees.Keys.Select(SeatOf).OfType<SeatId>().Union(Seats.All.Keys).Count();

    /// <summary>Whether somebody is in and may act formally: no guest, no observer, nobody who was removed.</summary>
    private bool TakesPart(Actor actor) => PlaceOf(actor) >= Place.Participant;

    /// <summary>
    /// The records of the organisations that took part, once the session is over: those for whom somebody who is named on the
    /// seat, or fills it, came in.
    /// </summary>
    public IEnumerable<RecordId> TookPart() => Life is not { Phase: >= Phase.Closed, LiveAt: not null } ? [] : Seats.Of
        .Where(sits => PlaceOf(sits.Key) >= Place.Substitute && People.Find(sits.Key) is not null && !Seats.All[sits.Value].Listens(sits.Key))
        .Select(sits => Seats.All[sits.Value].Plan.Record).OfType<RecordId>().Distinct();

    public string NameOf(SeatId seat)
        => Seats.Find(seat)?.Plan.Organisation
            ?? People.Organisations.Keys.FirstOrDefault(name => new SeatId(name) == seat)?.Trim()
            ?? seat.Value;
}
