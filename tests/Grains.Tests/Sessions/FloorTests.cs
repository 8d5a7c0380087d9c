using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class FloorTests
{
    private static readonly Actor Cy = Actor.Person("cy");

    /// <summary>Ada, Bo and Cy each speak for a house of their own.</summary>
    private static Room Meeting => Live.With(Cy, new Entered(Card("Cy"), Place.Participant));

    [Fact]
    public void A_hand_is_raised_once()
        => Live.When(Ada, (session, at) => session.RaiseHand(Ada, at)).Then(Raised(Ada));

    [Fact]
    public void A_hand_is_lowered_by_its_owner_or_the_facilitator()
    {
        var room = Live.With(Ada, Raised(Ada));

        room.When(Ada, (session, at) => session.LowerHand(Ada, at)).Then(new HandLowered(Ada));
        room.When(Fay, (session, at) => session.LowerHand(Ada, at)).Then(new HandLowered(Ada));
        room.When(Bo, (session, at) => session.LowerHand(Ada, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void A_hand_is_raised_by_those_who_may_speak_while_the_session_is_live()
    {
        Lobby.When(Ada, (session, at) => session.RaiseHand(Ada, at)).ThenRefused(SessionRefusals.NotOpen);
        Live.When(Olga, (session, at) => session.RaiseHand(Olga, at)).ThenRefused(SessionRefusals.MayNotPost);
        Live.When(Stranger, (session, at) => session.RaiseHand(Stranger, at)).ThenRefused(SessionRefusals.NotIn);
        Live.When(Bo, (session, at) => session.RaiseHand(Ada, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.When(Fay, (session, at) => session.RaiseHand(Ada, at)).Then(Raised(Ada));
    }

    [Fact]
    public void First_voice_speaks_first_then_who_spoke_least_then_who_asked_first()
    {
        var room = Meeting
            .With(Fay, new BalanceBroughtForward([new TurnsTaken("Ada House", 2)]), new FirstVoicesNamed(["Cy House"]))
            .With(Ada, Raised(Ada)).With(Bo, Raised(Bo)).With(Cy, Raised(Cy));

        Assert.Equal([Cy, Bo, Ada], room.Session.Floor.Queue().Select(hand => hand.Of));
        Assert.Equal([Cy, Bo, Ada], room.Reloaded().Session.Floor.Queue().Select(hand => hand.Of));
    }

    [Fact]
    public void The_next_speaker_begins_and_the_one_before_has_ended()
    {
        var room = Live.With(Ada, Raised(Ada)).With(Bo, Raised(Bo))
            .When(Fay, (session, at) => session.NextSpeaker(0, at)).Then(new TurnBegan(Ada, "Ada House"))
            .After(TimeSpan.FromMinutes(2))
            .When(Fay, (session, at) => session.NextSpeaker(1, at)).Then(new TurnEnded(), new TurnBegan(Bo, "Bo House"));

        Assert.Equal(new(1, TimeSpan.FromSeconds(121)), room.Session.Floor.ShareOf("Ada House"));
        Assert.Empty(room.Session.Floor.Hands);
        room.When(Fay, (session, at) => session.NextSpeaker(3, at)).Then(new TurnEnded());
        room.When(Ada, (session, at) => session.NextSpeaker(3, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void Two_facilitators_who_press_at_once_move_the_floor_once()
        => Live.With(Ada, Raised(Ada)).With(Bo, Raised(Bo)).With(Fay, new TurnBegan(Ada, "Ada House"))
            .When(Fay, (session, at) => session.NextSpeaker(0, at)).ThenNothing();

    [Fact]
    public void An_override_shows()
    {
        var room = Live.With(Ada, Raised(Ada)).With(Bo, Raised(Bo))
            .When(Fay, (session, at) => session.GiveFloor(Bo, at)).Then(new TurnBegan(Bo, "Bo House", IsOutOfOrder: true));

        Assert.True(View(room, Audience.Participant).Speaker!.IsOutOfOrder);
        Assert.Equal(1, View(room, Audience.Participant).Balance.OutOfOrder);
        room.When(Ada, (session, at) => session.GiveFloor(Ada, at)).ThenRefused(SessionRefusals.NotFacilitator);
        room.When(Fay, (session, at) => session.GiveFloor(Ada, at)).Then(new TurnEnded(), new TurnBegan(Ada, "Ada House"));
    }

    [Fact]
    public void A_speaker_may_end_the_own_turn()
    {
        var room = Live.With(Fay, new TurnBegan(Ada, "Ada House"));

        room.When(Ada, (session, at) => session.EndTurn(at)).Then(new TurnEnded());
        room.When(Bo, (session, at) => session.EndTurn(at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void An_opening_is_nobodys_turn()
    {
        var opening = new AgendaItemId("opening");
        var room = Live.With(Fay, new ItemAdded(opening, new(AgendaItemKind.Opening, new("Elder Rose", "Aînée Rose"), 5), null))
            .With(Fay, new TurnBegan(Ada, "Ada House"))
            .With(Fay, new MovedOn(opening));

        Assert.Null(View(room, Audience.Participant).Speaker);
        room.When(Fay, (session, at) => session.GiveFloor(Bo, at)).ThenRefused(SessionRefusals.InOpening);
        room.When(Fay, (session, at) => session.NextSpeaker(2, at)).ThenRefused(SessionRefusals.InOpening);
        room.When(Ada, (session, at) => session.RaiseHand(Ada, at)).ThenRefused(SessionRefusals.InOpening);
    }

    [Fact]
    public void The_close_ends_the_turn_and_takes_all_hands_down()
    {
        var room = Live.With(Ada, Raised(Ada)).With(Fay, new TurnBegan(Bo, "Bo House")).With(Fay, new SessionClosed());

        Assert.Equal(TimeSpan.FromSeconds(1), View(room, Audience.Participant).Balance.Spoken);
        Assert.Equal(0, View(room, Audience.Participant).Waiting);
    }

    [Fact]
    public void First_voices_are_named_by_the_facilitator()
    {
        Live.When(Fay, (session, at) => session.NameFirstVoices(["Bo House"], at)).Then(new FirstVoicesNamed(["Bo House"]));
        Live.When(Ada, (session, at) => session.NameFirstVoices(["Ada House"], at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void The_series_goes_on_where_the_session_before_ended()
    {
        Many<TurnsTaken> before = [new TurnsTaken("Bo House", 3)];

        var room = Live.When(Actor.System, (session, at) => session.BringForward(before, at)).Then(new BalanceBroughtForward(before))
            .With(Fay, new TurnBegan(Bo, "Bo House")).With(Fay, new TurnBegan(Ada, "Ada House"));

        Assert.Equal([new("Ada House", 1), new("Bo House", 4)], SessionViews.TurnsTaken(room.Session.Floor));
        room.When(Fay, (session, at) => session.BringForward([new TurnsTaken("Bo House", 0)], at)).ThenRefused(SessionRefusals.FloorHasMoved);
        Live.When(Ada, (session, at) => session.BringForward(before, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void Names_are_shown_by_choice_and_handles_to_the_facilitator_alone()
    {
        var room = Live.With(Ada, new CardChanged(Card("Ada") with { ShowsName = false })).With(Ada, Raised(Ada)).With(Bo, Raised(Bo)).With(Fay, [.. OpenItem]);

        Assert.Equal([null, "Bo"], View(room, Audience.Participant).Queue.Items.Select(hand => hand.Name));
        Assert.Equal([null, null], View(room, Audience.Observer).Queue.Items.Select(hand => hand.Name));
        Assert.Equal([Ada, Bo], View(room, Audience.Facilitator).Queue.Items.Select(hand => hand.Actor!.Value));
        Assert.All(View(room, Audience.Participant).Queue.Items, hand => Assert.Null(hand.Actor));
        Assert.True(SessionViews.Mine(room.Session, Ada).HasHandUp);
    }

    [Fact]
    public void Observers_see_the_floor_in_the_items_that_admit_them()
    {
        Assert.DoesNotContain(SessionViews.Look(Live.Session, Audience.Observer), change => change.Key == "floor");
        Assert.Contains(SessionViewsTests.Changes(Audience.Observer, Live, Fay, [.. OpenItem]), change => change.Value is FloorView);
    }

    /// <summary>An item that observers are admitted to begins.</summary>
    private static SessionEvent[] OpenItem =>
    [
        new ItemAdded(new("open"), new(AgendaItemKind.Discussion, new("Talk", "Discussion"), 5, AdmitsObservers: true), null),
        new MovedOn(new("open")),
    ];

    private static HandRaised Raised(Actor of) => new(of, of == Ada ? "Ada House" : of == Bo ? "Bo House" : "Cy House");

    private static FloorView View(Room room, Audience audience)
        => SessionViews.Look(room.Session, audience).Select(change => change.Value).OfType<FloorView>().Single();
}
