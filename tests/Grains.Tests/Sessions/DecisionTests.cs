using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class DecisionTests
{
    private static readonly AgendaItemId Item = new("item");
    private static readonly DecisionId D = new("d");
    private static readonly ActionId Act = ActionId.Of(D, 1);
    private static readonly DateOnly Due = DateOnly.FromDateTime(Room.Start.UtcDateTime).AddDays(10);

    private static readonly DecisionDraft Draft = new(
        Item,
        new("Training is shared.", "La formation est partagée."),
        [new ActionDraft(new("Draft the terms", "Rédiger les modalités"), Ada, Due)]);

    private static Room Meeting => Live.With(Fay, new ItemAdded(Item, new(AgendaItemKind.Decision, new("Training", "Formation"), 10), null));

    private static Room Taken => Meeting.With(Fay, new Decided(D, Draft));

    [Fact]
    public void Closing_a_decision_item_makes_the_decision_its_actions_and_ends_the_item_in_one_step()
    {
        var room = Meeting.With(Fay, new MovedOn(Item));
        var id = new DecisionId(Ids.Of(room.Version + 1));

        var after = room.When(Fay, (session, at) => session.Decide(Draft, at)).Then(new Decided(id, Draft), new MovedOn(null));

        var view = View(after)!;
        Assert.Equal((Draft.Words, Finality.Open), (view.Words, view.Finality));
        Assert.Equal(new(ActionId.Of(id, 1), Draft.Actions.Items[0].Words, "Ada", "Ada House", Due, IsDone: false), Assert.Single(view.Actions.Items));
        Assert.Single(SessionViews.Mine(after.Session, Ada).MyActions.Items);
        Assert.Single(SessionViews.Minutes(after.Session, Ada, Circle.Everyone)!.Decisions.Items);
    }

    [Fact]
    public void Only_the_facilitator_decides_and_only_what_is_complete()
    {
        Meeting.When(Ada, (session, at) => session.Decide(Draft, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.When(Fay, (session, at) => session.Decide(Draft, at)).ThenRefused(SessionRefusals.NoSuchItem);
        Meeting.With(Fay, new ItemChanged(Item, new(AgendaItemKind.Discussion, new("Talk", "Discussion"), 5)))
            .When(Fay, (session, at) => session.Decide(Draft, at)).ThenRefused(SessionRefusals.NotADecisionItem);
        var english = new Text("Training is shared.", null);
        Meeting.When(Fay, (session, at) => session.Decide(Draft with { Words = english }, at)).ThenRefused(SessionRefusals.NeedsBothLanguages(english));
        var action = Draft.Actions.Items[0];
        Meeting.When(Fay, (session, at) => session.Decide(Draft with { Actions = [action with { Owner = Gus }] }, at)).ThenRefused(SessionRefusals.NotAnOwner);
        Meeting.When(Fay, (session, at) => session.Decide(Draft with { Actions = [action with { Due = Due.AddDays(-11) }] }, at)).ThenRefused(SessionRefusals.DueHasPassed);
        Taken.When(Fay, (session, at) => session.Decide(Draft with { Actions = [] }, at)).ThenRefused(SessionRefusals.ItemIsDecided);
    }

    [Fact]
    public void A_decision_rests_on_a_poll_that_is_closed()
    {
        var draft = Draft with { Poll = P };

        Meeting.When(Fay, (session, at) => session.Decide(draft, at)).ThenRefused(SessionRefusals.NoSuchPoll);
        Meeting.Polling(Agreement).When(Fay, (session, at) => session.Decide(draft, at)).ThenRefused(SessionRefusals.PollIsOpen);
    }

    [Fact]
    public void A_decision_is_final_after_the_open_window_and_once_every_community_has_answered()
    {
        var window = Meeting.Polling(Agreement).With(Bo, new VoteCast(P, Voter.OfSeat(BoHouse), Ballot.WeMustTakeThisBack))
            .With(Fay, new PollClosed(P, 2)).With(Fay, new Decided(D, Draft with { Poll = P })).With(Fay, new WindowOpened(Room.Start.AddDays(7)));

        Assert.Equal(Finality.Open, View(window)!.Finality);
        Assert.Equal(["Bo House"], View(window)!.Awaited);
        Assert.Equal(Finality.Awaiting, View(window.With(Fay, new SessionClosed()))!.Finality);
        var changes = SessionViewsTests.Changes(Audience.Participant, window, Bo, Said(BoHouse, Stance.Support));
        Assert.Contains(changes, change => change.Key == "decision/d");
        Assert.Equal(Finality.Final, View(window.With(Bo, Said(BoHouse, Stance.Support)).With(Fay, new SessionClosed()))!.Finality);
    }

    [Fact]
    public void A_decision_is_withdrawn_before_it_is_final_and_stays_with_the_reason()
    {
        var room = Taken.When(Fay, (session, at) => session.WithdrawDecision(D, "Two groups objected.", at)).Then(new DecisionWithdrawn(D, "Two groups objected."));

        Assert.Equal(Finality.Withdrawn, View(room)!.Finality);
        Taken.When(Ada, (session, at) => session.WithdrawDecision(D, "No.", at)).ThenRefused(SessionRefusals.NotFacilitator);
        Taken.When(Fay, (session, at) => session.WithdrawDecision(D, " ", at)).ThenRefused(SessionRefusals.NoReason);
        Taken.With(Fay, new SessionClosed()).When(Fay, (session, at) => session.WithdrawDecision(D, "Late.", at)).ThenRefused(SessionRefusals.DecisionIsFinal);
        room.When(Fay, (session, at) => session.Decide(Draft, at)).Then(new Decided(new(Ids.Of(room.Version + 1)), Draft));
    }

    [Fact]
    public void An_action_is_done_or_handed_over_by_its_owner_also_after_the_close()
    {
        var closed = Taken.With(Fay, new SessionClosed());

        closed.When(Ada, (session, at) => session.CompleteAction(Act, at)).Then(new ActionDone(Act));
        closed.When(Fay, (session, at) => session.CompleteAction(Act, at)).Then(new ActionDone(Act));
        closed.When(Bo, (session, at) => session.CompleteAction(Act, at)).ThenRefused(SessionRefusals.NotYourAction);
        closed.When(Ada, (session, at) => session.HandOverAction(Act, Bo, at)).Then(new ActionHandedOver(Act, Bo));
        closed.When(Ada, (session, at) => session.HandOverAction(Act, Gus, at)).ThenRefused(SessionRefusals.NotAnOwner);
        closed.When(Bo, (session, at) => session.HandOverAction(Act, Bo, at)).ThenRefused(SessionRefusals.NotYourAction);
        closed.When(Ada, (session, at) => session.CompleteAction(new("none"), at)).ThenRefused(SessionRefusals.NoSuchAction);
    }

    private static DecisionView? View(Room room)
        => SessionViews.Look(room.Session, Audience.Participant).Select(change => change.Value).OfType<DecisionView>().SingleOrDefault();
}
