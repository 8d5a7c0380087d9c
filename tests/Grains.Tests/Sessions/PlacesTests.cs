using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

/// <summary>Whoever hears something else from now on is told to follow anew.</summary>
public sealed class PlacesTests
{
    private static readonly SeatId Seat = new("House");
    private static readonly Room Start = Live.With(Cora, new Entered(Card("Cora", Role.Coordinator), Place.Participant));

    [Fact]
    public void A_guest_who_fills_a_seat_or_leaves_it()
    {
        var seated = Start.With(Fay, new SeatSet(Seat, new("House", null, [], [])));

        Assert.Equal([Gus], Moved(seated, new SeatFilled(Seat, Gus)));
        Assert.Equal([Gus], Moved(seated.With(Fay, new SeatFilled(Seat, Gus)), new SeatFreed(Seat, Gus)));
    }

    [Fact]
    public void Somebody_who_is_to_listen_for_a_seat_or_to_speak_again()
    {
        var listens = new SeatSet(Seat, new("House", null, [], [Ada]));

        Assert.Equal([Ada], Moved(Start, listens));
        Assert.Equal([Ada], Moved(Start.With(Fay, listens), new SeatSet(Seat, new("House", Ada, [], []))));
        Assert.Equal([Ada], Moved(Start.With(Fay, listens), new SeatRemoved(Seat)));
    }

    [Fact]
    public void Whoever_facilitates_in_anothers_place()
    {
        Assert.Equal([Cora, Ada], Moved(Start.With(Fay, new FacilitatorReplaced(Fay, Cora)), new FacilitatorReplaced(Cora, Ada)));
        Assert.Equal([Cora], SessionViewsTests.Changes(Audience.Participant, Start, Cora, new TakenOver()).Select(change => change.Value).OfType<PlacesChanged>().Single().Of.ToArray());
    }

    [Fact]
    public void Whoever_became_something_else_to_the_collective()
        => Assert.Equal([Ada], Moved(Start, new RoleChanged(Ada, Role.Guest, Place.Waiting)));

    [Fact]
    public void Nobody_when_the_place_stays()
        => Assert.Empty(SessionViewsTests.Changes(Audience.Participant, Start, Fay, new SeatSet(Seat, new("House", Ada, [], []))).Select(change => change.Value).OfType<PlacesChanged>());

    [Fact]
    public void A_role_that_ended_leads_to_the_door_and_a_new_one_in()
    {
        var gone = Start.When(Actor.System, (session, at) => session.Recognise(Ada, Role.Guest, at)).Then(new RoleChanged(Ada, Role.Guest, Place.Waiting));
        gone.When(Actor.System, (session, at) => session.Recognise(Ada, Role.Partner, at)).Then(new RoleChanged(Ada, Role.Partner, Place.Participant));
        gone.When(Fay, (session, at) => session.LetIn(Ada, Place.Watching, at)).Then(new PlaceGiven(Ada, Place.Watching));
        Start.When(Actor.System, (session, at) => session.Recognise(Cora, Role.Operator, at)).Then(new RoleChanged(Cora, Role.Operator, Place.Participant));
        Start.When(Actor.System, (session, at) => session.Recognise(Ada, Role.Observer, at)).Then(new RoleChanged(Ada, Role.Observer, Place.Waiting));
        Start.When(Ada, (session, at) => session.Recognise(Ada, Role.Coordinator, at)).ThenRefused(SessionRefusals.SystemOnly);
        Start.When(Actor.System, (session, at) => session.Recognise(Stranger, Role.Operator, at)).ThenNothing();
    }

    private static Actor[] Moved(Room room, SessionEvent happened)
        => [.. SessionViewsTests.Changes(Audience.Participant, room, Fay, happened).Select(change => change.Value).OfType<PlacesChanged>().Single().Of];
}
