using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class HandOverTests
{
    private static readonly SeatPlan Plan = new("Ada House", Ada, [Bo], []);

    [Fact]
    public void Whoever_leaves_the_collective_hands_over_what_they_hold()
    {
        var room = Live.When(Actor.System, (session, at) => session.HandOver(Fay, Cora, at)).Then(new FacilitatorReplaced(Fay, Cora));

        Assert.Equal(Place.Facilitator, room.Session.PlaceOf(Cora));
        Assert.Equal([Cora], room.Session.Holders());
        Live.When(Fay, (session, at) => session.HandOver(Fay, Cora, at)).ThenRefused(SessionRefusals.SystemOnly);
    }

    [Fact]
    public void A_seat_is_not_handed_over_but_its_first_alternate_stands_in()
    {
        var room = Live.With(Fay, new SeatSet(AdaHouse, Plan))
            .When(Actor.System, (session, at) => session.HandOver(Ada, Cora, at)).Then(new SeatSet(AdaHouse, new("Ada House", Bo, [], [])));

        Assert.Equal(Bo, room.Session.Seats.Find(AdaHouse)!.Holder);
        room.When(Actor.System, (session, at) => session.HandOver(Bo, Cora, at)).Then(new SeatSet(AdaHouse, new("Ada House", null, [], [])));
    }

    [Fact]
    public void A_proxy_ends_with_its_holder()
        => Live.With(Bo, new ProxyGiven(BoHouse, new(Ada, Room.Start, Room.Start.AddDays(1))))
            .When(Actor.System, (session, at) => session.HandOver(Ada, Cora, at)).Then(new ProxyWithdrawn(BoHouse));

    [Fact]
    public void Whoever_has_a_part_in_the_session_holds_it_until_its_end()
    {
        var room = Live.With(Fay, new SeatSet(AdaHouse, Plan));

        Assert.Equal([Ada, Bo, Fay], room.Session.Holders().OrderBy(holder => holder.Value));
        Assert.Equal([Fay], room.With(Fay, new SessionClosed()).Session.Holders());
        Assert.Empty(room.With(Fay, new SessionClosed()).With(Fay, new MinutesApproved()).Session.Holders());
        Assert.Empty(Lobby.With(Fay, new SessionClosed()).Session.Holders());
    }
}
