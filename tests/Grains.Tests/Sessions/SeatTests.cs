using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class SeatTests
{
    private static readonly Actor Rep = Actor.Person("rep");
    private static readonly Actor Alt = Actor.Person("alt");
    private static readonly Actor Listener = Actor.Person("listener");
    private static readonly SeatPlan Elders = new("Elders' Council", Rep, [Alt], [Listener]);
    private static readonly SeatId Seat = new("Elders' Council");

    private static Room Seated => Live.With(Fay, new SeatSet(Seat, Elders));

    [Fact]
    public void An_organisation_has_one_seat()
    {
        Live.When(Fay, (session, at) => session.SetSeat(Elders, at)).Then(new SeatSet(Seat, Elders));

        var other = Elders with { Representative = Alt, Alternates = [Rep] };
        Assert.Equal(1, Seated.When(Fay, (session, at) => session.SetSeat(other, at)).Then(new SeatSet(Seat, other)).Session.Seats.Count);
    }

    [Fact]
    public void Nobody_sits_on_two_seats()
        => Seated.When(Fay, (session, at) => session.SetSeat(new("Another", Alt, [], []), at)).ThenRefused(SessionRefusals.SitsTwice);

    [Fact]
    public void A_guest_is_named_on_no_seat()
        => Live.When(Fay, (session, at) => session.SetSeat(Elders with { Representative = Gus }, at)).ThenRefused(SessionRefusals.SeatsAreForPeople);

    [Fact]
    public void A_representative_takes_part_and_an_observer_of_the_organisation_watches()
    {
        var card = Card("Rep", Role.Guest);

        Seated.When(Rep, (session, at) => session.Enter(card, at)).Then(new Entered(card, Place.Participant));
        Seated.When(Listener, (session, at) => session.Enter(card, at)).Then(new Entered(card, Place.Watching));
    }

    [Fact]
    public void Handover_works_in_mid_session()
    {
        var room = Seated.When(Rep, (session, at) => session.HandOverSeat(Seat, Alt, at)).Then(new SeatHandedOver(Seat, Alt));

        Assert.Equal((Alt, false, true), (room.Session.Seats.Find(Seat)!.Holder, Mine(room, Rep).HoldsSeat, Mine(room, Alt).HoldsSeat));
        room.When(Alt, (session, at) => session.HandOverSeat(Seat, Rep, at)).Then(new SeatHandedOver(Seat, Rep));
        Seated.When(Fay, (session, at) => session.HandOverSeat(Seat, Alt, at)).Then(new SeatHandedOver(Seat, Alt));
        Seated.When(Alt, (session, at) => session.HandOverSeat(Seat, Alt, at)).ThenRefused(SessionRefusals.MayNotHandOver);
        Seated.When(Rep, (session, at) => session.HandOverSeat(Seat, Ada, at)).ThenRefused(SessionRefusals.NotOfThisSeat);
    }

    [Fact]
    public void Only_who_holds_a_seat_votes_for_it()
    {
        var room = Seated.With(Rep, new Entered(Card("Rep"), Place.Participant)).With(Alt, new Entered(Card("Alt"), Place.Participant));

        Assert.Contains(Voter.OfSeat(Seat), room.Session.VotersOf(Rep));
        room.When(Alt, (session, at) => session.GiveProxy(Seat, new(Ada, Room.Start, Room.Start.AddDays(1)), at)).ThenRefused(SessionRefusals.NotYourVote);
        room.With(Rep, new SeatHandedOver(Seat, Alt))
            .When(Alt, (session, at) => session.GiveProxy(Seat, new(Ada, Room.Start, Room.Start.AddDays(1)), at))
            .Then(new ProxyGiven(Seat, new(Ada, Room.Start, Room.Start.AddDays(1))));
    }

    [Fact]
    public void A_guest_fills_a_seat_as_substitute_and_frees_it()
    {
        var room = Seated.When(Fay, (session, at) => session.FillSeat(Seat, Gus, at)).Then(new SeatFilled(Seat, Gus));

        Assert.Equal(Place.Substitute, room.Session.PlaceOf(Gus));
        room.When(Fay, (session, at) => session.LetIn(Gus, Place.Watching, at)).ThenRefused(SessionRefusals.SeatIsFilled);
        room = room.When(Rep, (session, at) => session.FreeSeat(Seat, at)).Then(new SeatFreed(Seat, Gus));
        Assert.Equal(Place.Posting, room.Session.PlaceOf(Gus));
    }

    [Fact]
    public void A_substitute_is_a_guest_and_follows_anew()
    {
        Seated.When(Fay, (session, at) => session.FillSeat(Seat, Ada, at)).ThenRefused(SessionRefusals.NotAGuest);

        Assert.Contains(
            SessionViewsTests.Changes(Audience.Participant, Seated, Fay, new SeatFilled(Seat, Gus)),
            change => change.Value is PlacesChanged { Of: [var moved] } && moved == Gus);
    }

    [Fact]
    public void A_seat_stays_once_the_session_is_live()
    {
        Seated.When(Fay, (session, at) => session.RemoveSeat(Seat, at)).ThenRefused(SessionRefusals.Over);
        Lobby.With(Fay, new SeatSet(Seat, Elders)).When(Fay, (session, at) => session.RemoveSeat(Seat, at)).Then(new SeatRemoved(Seat));
    }

    [Fact]
    public void Seats_are_given_by_the_facilitator()
    {
        Live.When(Ada, (session, at) => session.SetSeat(Elders, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.When(Ada, (session, at) => session.RemoveSeat(Seat, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Seated.When(Ada, (session, at) => session.FillSeat(Seat, Gus, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Seated.With(Fay, new SeatFilled(Seat, Gus)).When(Ada, (session, at) => session.FreeSeat(Seat, at)).ThenRefused(SessionRefusals.MayNotHandOver);
    }

    [Fact]
    public void The_plan_of_a_seat_is_for_the_facilitator()
    {
        Assert.Null(View(Audience.Participant).Plan);
        Assert.Equal(Elders, View(Audience.Facilitator).Plan);
    }

    private static SeatView View(Audience audience) => Assert.Single(SessionViews.Look(Seated.Session, audience).Select(change => change.Value).OfType<SeatView>());

    private static MineView Mine(Room room, Actor actor) => SessionViews.Mine(room.Session, actor);
}
