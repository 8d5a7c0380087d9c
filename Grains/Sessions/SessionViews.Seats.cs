namespace Collab.Sessions;

internal static partial class SessionViews
{
    private static Facet Seat(SeatId id)
        => new($"seat/{id}", (session, audience) => session.Seats.Find(id) is { } seat ? Show(seat, session, audience) : null);

    private static MineView WithSeat(this MineView mine, Session session, Actor actor)
        => mine with { Seat = session.Seats.SeatOf(actor)?.Id, HoldsSeat = session.Seats.SeatOf(actor)?.Holder == actor };

    private static IEnumerable<Facet> Seats(Session session) => session.Seats.All.Keys.Select(Seat);

    /// <summary>Whoever comes in or changes the card may be the one who speaks for a seat.</summary>
    private static IEnumerable<Facet> SeatsOf(Actor actor, Session session) => session.Seats.SeatOf(actor) is { } seat ? [Seat(seat.Id)] : [];

    private static SeatView Show(Seat seat, Session session, Audience audience) => new(
        seat.Id,
        seat.Plan.Organisation,
        seat.Holder is { } holder ? NameOf(holder, session, audience) : null,
        seat.Holder is not null && seat.Holder != seat.Plan.Representative,
        seat.Holder is { } speaker && session.People.Find(speaker) is not null,
        seat.Substitute is not null,
        seat.Substitute is { } guest ? NameOf(guest, session, audience) : null,
        audience == Audience.Facilitator ? seat.Plan : null)
    {
        Proxy = audience == Audience.Facilitator ? session.Polls.Proxies.GetValueOrDefault(seat.Id) : null,
        Expected = audience == Audience.Facilitator ? Expected(seat, session) : [],
    };

    private static Many<ExpectedView> Expected(Seat seat, Session session)
        => [.. seat.Speaking().Select(who => new ExpectedView(who, session.Replies.Find(who)?.Reply))];
}
