using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class DoorTests
{
    private static readonly Card Hana = Card("Hana", Role.Guest);

    [Fact]
    public void A_member_comes_in_once()
        => Lobby.When(Ada, (session, at) => session.Enter(Card("Ada"), at)).Then(new Entered(Card("Ada"), Place.Participant));

    [Fact]
    public void Nobody_comes_in_without_accepting_the_ground_rules()
        => Lobby.When(Ada, (session, at) => session.Enter(Card("Ada") with { AcceptsRules = false }, at)).ThenRefused(SessionRefusals.RulesNotAccepted);

    [Fact]
    public void Nobody_comes_in_before_the_lobby_is_open()
        => Drafted.When(Ada, (session, at) => session.Enter(Card("Ada"), at)).ThenRefused(SessionRefusals.NotYet);

    [Fact]
    public void Nobody_comes_in_without_a_name()
        => Lobby.When(Ada, (session, at) => session.Enter(Card(" "), at)).ThenRefused(SessionRefusals.NoName);

    [Fact]
    public void Who_is_in_may_correct_the_card()
    {
        var room = Live.When(Ada, (session, at) => session.Enter(Card("Ada Lovelace"), at)).Then(new CardChanged(Card("Ada Lovelace")));

        Assert.False(room.Session.People.Organisations.ContainsKey("Ada House"));
    }

    [Fact]
    public void A_guest_comes_in_by_code_and_watches()
        => Live.When(Stranger, (session, at) => session.EnterByCode("bcdfgh", Hana, at)).Then(new Entered(Hana, Place.Watching));

    [Fact]
    public void A_wrong_code_opens_nothing()
        => Live.When(Stranger, (session, at) => session.EnterByCode("ZZZZZZ", Hana, at)).ThenRefused(SessionRefusals.WrongCode);

    [Fact]
    public void A_guest_who_waits_is_let_in_by_the_facilitator()
    {
        var room = Live.With(new DoorSettings(Guests: GuestsMay.Wait))
            .When(Stranger, (session, at) => session.EnterByCode(Code, Hana, at)).Then(new Entered(Hana, Place.Waiting));

        room.When(Ada, (session, at) => session.LetIn(Stranger, Place.Posting, at)).ThenRefused(SessionRefusals.NotFacilitator);
        room.When(Fay, (session, at) => session.LetIn(Stranger, Place.Participant, at)).ThenRefused(SessionRefusals.NotAPlaceForGuests);
        room.When(Fay, (session, at) => session.LetIn(Ada, Place.Posting, at)).ThenRefused(SessionRefusals.NotAGuest);
        room = room.When(Fay, (session, at) => session.LetIn(Stranger, Place.Posting, at)).Then(new PlaceGiven(Stranger, Place.Posting));

        Assert.Empty(room.Session.People.Waiting);
    }

    [Fact]
    public void Who_was_let_in_follows_anew()
        => Assert.Contains(
            SessionViewsTests.Changes(Audience.Observer, Live, Fay, new PlaceGiven(Gus, Place.Posting)),
            change => change.Value is PlacesChanged { Of: [var moved] } && moved == Gus);

    [Fact]
    public void An_observer_comes_in_once_announced_and_is_listed_before()
    {
        var card = Card("Omar", Role.Observer);
        var omar = new Observer(Stranger, "Omar", "Ministry");

        Live.When(Stranger, (session, at) => session.Enter(card, at)).ThenRefused(SessionRefusals.NotAnnounced);
        Live.When(Ada, (session, at) => session.AnnounceObserver(omar, at)).ThenRefused(SessionRefusals.NotFacilitator);
        var room = Live.When(Fay, (session, at) => session.AnnounceObserver(omar, at)).Then(new ObserverAnnounced(omar));

        var people = SessionViews.Look(room.Session, Audience.Participant).Select(change => change.Value).OfType<PeopleView>().Single();
        Assert.Contains(new("Omar", "Ministry", CameIn: false), people.Observers);
        room.When(Stranger, (session, at) => session.Enter(card, at)).Then(new Entered(card, Place.Observing));
    }

    [Fact]
    public void Through_a_locked_door_nobody_new_comes_in_but_facilitators()
    {
        var locked = Lobby.When(Fay, (session, at) => session.Lock(true, at)).Then(new DoorLocked(true));

        locked.When(Ada, (session, at) => session.Enter(Card("Ada"), at)).ThenRefused(SessionRefusals.Locked);
        locked.When(Ada, (session, at) => session.Lock(false, at)).ThenRefused(SessionRefusals.NotFacilitator);
        locked.When(Fay, (session, at) => session.Enter(Card("Fay"), at)).Then(new Entered(Card("Fay"), Place.Participant));
    }

    [Fact]
    public void An_old_code_opens_nothing_once_it_was_renewed()
        => Live.When(Fay, (session, at) => session.RenewCode("XXXXXX", at)).Then(new CodeRenewed("XXXXXX"))
            .When(Stranger, (session, at) => session.EnterByCode(Code, Hana, at)).ThenRefused(SessionRefusals.WrongCode);

    [Fact]
    public void Minutes_never_reach_further_than_those_who_spoke_were_told()
    {
        var wider = new DoorSettings(Minutes: Circle.Everyone);

        Lobby.When(Fay, (session, at) => session.SetDoor(wider, at)).Then(new DoorSet(wider));
        Live.When(Fay, (session, at) => session.SetDoor(wider, at)).ThenRefused(SessionRefusals.OnlyNarrows);
        Live.When(Ada, (session, at) => session.SetDoor(wider, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void The_promise_of_a_safe_space_stands()
        => Live.With(new DoorSettings(IsSafeSpace: true))
            .When(Fay, (session, at) => session.SetDoor(new(), at)).ThenRefused(SessionRefusals.OnlyNarrows);

    [Fact]
    public void The_facilitator_takes_in_who_is_on_the_telephone()
    {
        var caller = Actor.Caller(Ids.Of(Live.Version + 1));

        var room = Live.When(Fay, (session, at) => session.AddCaller(Card("Tess"), at)).ThenEachTime(new CallerAdded(caller, Card("Tess")));

        Assert.Equal(Fay, room.Session.People[caller].EnteredBy);
        Live.When(Ada, (session, at) => session.AddCaller(Card("Tess"), at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void Approval_and_anonymous_posts_are_one_tap_each()
    {
        Live.When(Fay, (session, at) => session.RequireApproval(true, at)).Then(new ApprovalRequired(true));
        Live.When(Fay, (session, at) => session.PauseAnonymous(true, at)).Then(new AnonymousPaused(true));
        Live.When(Ada, (session, at) => session.RequireApproval(true, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.When(Ada, (session, at) => session.PauseAnonymous(true, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }
}
