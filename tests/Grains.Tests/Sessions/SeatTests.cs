using Collab.Directories;
using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class SeatTests
{
    private static readonly Actor Rep = Actor.Person("rep");
    private static readonly Actor Alt = Actor.Person("alt");
    private static readonly Actor Listener = Actor.Person("listener");
    private static readonly SeatPlan Elders = new("Elders' Council", Rep, [Alt], [Listener]);
    private static readonly SeatId Seat = new("Elders' Council");

    private static readonly RecordId Council = new("group/e1");

    private static Room Seated => Live.With(Fay, new SeatSet(Seat, Elders));

    [Fact]
    public void An_organisation_has_one_seat()
    {
        Live.When(Fay, (session, at) => session.SetSeat(Elders, at)).Then(new SeatSet(Seat, Elders));

        var other = Elders with { Representative = Alt, Alternates = [Rep] };
        Assert.Equal(1, Seated.When(Fay, (session, at) => session.SetSeat(other, at)).Then(new SeatSet(Seat, other)).Session.Seats.Count);
    }

    [Fact]
    public void Another_spelling_is_no_other_organisation()
    {
        var respelled = Elders with { Organisation = " ELDERS'  council" };

        Assert.Equal(1, Seated.When(Fay, (session, at) => session.SetSeat(respelled, at)).Then(new SeatSet(Seat, respelled)).Session.Seats.Count);
        var room = Live.With(Rep, new Entered(Card("Rep") with { Organisation = "ada  house" }, Place.Participant));
        Assert.Equal(room.Session.VotersOf(Ada).Last(), room.Session.VotersOf(Rep).Last());
    }

    [Fact]
    public void A_seat_has_an_organisation_and_not_too_many_people()
    {
        Live.When(Fay, (session, at) => session.SetSeat(Elders with { Organisation = " " }, at)).ThenRefused(SessionRefusals.NoOrganisation);
        Live.When(Fay, (session, at) => session.SetSeat(Elders with { Organisation = new('o', SessionLimits.Name + 1) }, at)).ThenRefused(SessionRefusals.NameTooLong);
        Live.When(Fay, (session, at) => session.SetSeat(Elders with { Alternates = Many(SessionLimits.SeatPeople + 1) }, at)).ThenRefused(SessionRefusals.SeatTooFull);
        Live.When(Fay, (session, at) => session.SetSeat(Elders with { Observers = [Rep] }, at)).ThenRefused(SessionRefusals.SitsTwice);
    }

    [Fact]
    public void A_session_has_room_for_so_many_seats()
    {
        var full = Enumerable.Range(0, SessionLimits.Seats).Aggregate(Live, (room, number) => room.With(Fay, new SeatSet(new($"o{number}"), new($"o{number}", null, [], []))));

        full.When(Fay, (session, at) => session.SetSeat(Elders, at)).ThenRefused(SessionRefusals.TooManySeats);
    }

    [Fact]
    public void Where_there_is_no_seat_nobody_sits()
    {
        Live.When(Fay, (session, at) => session.HandOverSeat(Seat, Alt, at)).ThenRefused(SessionRefusals.NoSuchSeat);
        Live.When(Fay, (session, at) => session.FillSeat(Seat, Gus, at)).ThenRefused(SessionRefusals.NoSuchSeat);
        Live.When(Fay, (session, at) => session.FreeSeat(Seat, at)).ThenRefused(SessionRefusals.NoSuchSeat);
        Lobby.When(Fay, (session, at) => session.RemoveSeat(Seat, at)).ThenNothing();
    }

    [Fact]
    public void Whoever_came_by_code_takes_part_while_named_on_a_seat()
    {
        var byCode = Live.With(Rep, new Entered(Card("Rep", Role.Guest), Place.Watching));

        var named = byCode.When(Fay, (session, at) => session.SetSeat(Elders, at)).Then(new SeatSet(Seat, Elders));
        Assert.Equal(Place.Participant, named.Session.PlaceOf(Rep));

        var others = Elders with { Representative = Alt, Alternates = [] };
        Assert.Equal(Place.Posting, named.When(Fay, (session, at) => session.SetSeat(others, at)).Then(new SeatSet(Seat, others)).Session.PlaceOf(Rep));
    }

    [Fact]
    public void An_observer_of_an_organisation_says_nothing()
        => Seated.With(Listener, new Entered(Card("Listener"), Place.Watching)).When(Listener, (session, at) => session.Ask(Draft, at)).ThenRefused(SessionRefusals.MayNotPost);

    [Fact]
    public void Staff_speak_for_an_organisation_only_where_they_are_named()
    {
        var room = Live.With(Cora, new Entered(Card("Cora", Role.Coordinator), Place.Participant));

        Assert.Equal([Voter.OfPerson(Cora)], room.Session.VotersOf(Cora));
        Assert.Contains(Voter.OfSeat(Seat), room.With(Fay, new SeatSet(Seat, Elders with { Representative = Cora })).Session.VotersOf(Cora));
    }

    [Fact]
    public void A_seat_whose_people_stayed_away_is_counted_as_absent()
        => Assert.Equal(3, Seated.Polling(Agreement).When(Fay, (session, at) => session.ClosePoll(P, at)).Then(new PollClosed(P, 3)).Session.Polls.Find(P)!.Eligible);

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
        Seated.With(Fay, new SeatFilled(Seat, Gus)).When(Gus, (session, at) => session.FreeSeat(Seat, at)).Then(new SeatFreed(Seat, Gus));
    }

    [Fact]
    public void A_seat_has_one_substitute_and_a_guest_fills_one_seat()
    {
        var other = new SeatId("Other");
        var room = Seated.With(Fay, new SeatSet(other, new("Other", null, [], [])), new SeatFilled(Seat, Gus));
        var sue = room.With(Actor.Guest("sue"), new Entered(Card("Sue", Role.Guest), Place.Waiting));

        sue.When(Fay, (session, at) => session.FillSeat(Seat, Actor.Guest("sue"), at)).ThenRefused(SessionRefusals.SeatIsFilled);
        room.When(Fay, (session, at) => session.FillSeat(other, Gus, at)).ThenRefused(SessionRefusals.SitsTwice);
    }

    [Fact]
    public void Whoever_stands_in_by_code_is_not_named_on_the_seat_as_well()
    {
        var room = Live.With(Rep, new Entered(Card("Rep", Role.Guest), Place.Watching)).With(Fay, new SeatSet(Seat, Elders with { Representative = null }), new SeatFilled(Seat, Rep));

        room.When(Fay, (session, at) => session.SetSeat(Elders, at)).ThenRefused(SessionRefusals.SeatIsFilled);
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

    [Fact]
    public void An_organisation_goes_by_the_name_in_its_record_unless_it_is_called_otherwise()
    {
        var known = Elders with { Organisation = " ", Record = Council };
        var record = new Listed("e1", 1, new("Council of Elders", "Conseil des aînés"), null, [], null, []);

        Live.When(Fay, (session, at) => session.SetSeat(known, record, at)).Then(new SeatSet(new("council of elders"), known with { Organisation = "Council of Elders" }));
        Of(Plan with { Languages = Languages.French }).When(Fay, (session, at) => session.SetSeat(known, record, at))
            .Then(new SeatSet(new("conseil des aînés"), known with { Organisation = "Conseil des aînés" }));
        Live.When(Fay, (session, at) => session.SetSeat(Elders with { Record = Council }, record, at)).Then(new SeatSet(Seat, Elders with { Record = Council }));
        Live.When(Fay, (session, at) => session.SetSeat(known, null, at)).ThenRefused(SessionRefusals.NoSuchRecord);
    }

    [Fact]
    public void One_record_has_one_seat()
        => Live.With(Fay, new SeatSet(Seat, Elders with { Record = Council }))
            .When(Fay, (session, at) => session.SetSeat(new("Another name", null, [], [], Council), at)).ThenRefused(SessionRefusals.SeatedAlready);

    [Fact]
    public void An_organisation_took_part_if_somebody_who_speaks_for_it_came_in()
    {
        var known = Live.With(Fay, new SeatSet(Seat, Elders with { Record = Council }));
        var (rep, listener) = (new Entered(Card("Rep"), Place.Participant), new Entered(Card("Listener"), Place.Watching));

        Assert.Empty(known.With(Fay, new SessionClosed()).Session.TookPart());
        Assert.Empty(known.With(Listener, listener).With(Fay, new SessionClosed()).Session.TookPart());
        Assert.Empty(known.With(Rep, rep).Session.TookPart());
        Assert.Equal([Council], known.With(Rep, rep).With(Fay, new SessionClosed()).Session.TookPart());
        Assert.Equal([Council], known.With(Fay, new SeatFilled(Seat, Gus)).With(Fay, new SessionClosed()).Session.TookPart());
        Assert.Empty(Seated.With(Rep, rep).With(Fay, new SessionClosed()).Session.TookPart());
    }

    private static Many<Actor> Many(int count) => [.. Enumerable.Range(0, count).Select(number => Actor.Person($"p{number}"))];

    private static SeatView View(Audience audience) => Assert.Single(SessionViews.Look(Seated.Session, audience).Select(change => change.Value).OfType<SeatView>());

    private static MineView Mine(Room room, Actor actor) => SessionViews.Mine(room.Session, actor);
}
