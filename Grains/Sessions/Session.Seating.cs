namespace Collab.Sessions;

/// <summary>Which organisations have a vote, and who casts it: one organisation is one seat, however many of it came.</summary>
internal sealed partial record Session
{
    private SeatId? SeatOf(Actor actor)
        => !Safety.IsRemoved(actor) && People.Find(actor) is { Place: Place.Participant or Place.Substitute, Card: { Role: < Role.Facilitator } card } && !string.IsNullOrWhiteSpace(card.Organisation)
            ? new(card.Organisation.Trim())
            : null;

    private bool Represents(Actor actor, SeatId seat) => SeatOf(actor) == seat && People[actor].Place == Place.Participant;

    private bool Substitutes(Actor actor, SeatId seat) => SeatOf(actor) == seat && People[actor].Place == Place.Substitute;

    private bool IsSeat(SeatId seat) => People.Attendees.Keys.Any(actor => SeatOf(actor) == seat);

    private int CountSeats() => People.Attendees.Keys.Select(SeatOf).Distinct().Count(seat => seat is not null);

    public string NameOf(SeatId seat) => People.Organisations.Keys.FirstOrDefault(name => name.Trim() == seat.Value) ?? seat.Value;
}
