using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class LifeTests
{
    [Fact]
    public void A_session_is_drafted_once()
        => Room.Empty.When(Fay, (session, at) => session.Draft(Plan, at)).Then(new SessionDrafted(Plan));

    [Fact]
    public void A_session_is_not_drafted_over_another()
        => Drafted.When(Ada, (session, at) => session.Draft(Plan with { Kind = SessionKind.Webinar }, at)).ThenRefused(SessionRefusals.Exists);

    [Fact]
    public void A_session_ends_after_it_starts()
        => Room.Empty.When(Fay, (session, at) => session.Draft(Plan with { Ends = Plan.Starts }, at)).ThenRefused(SessionRefusals.EndsBeforeStart);

    [Fact]
    public void A_plan_changes_until_the_session_is_live()
    {
        var later = Plan with { Ends = Plan.Ends.AddHours(1) };

        Drafted.When(Fay, (session, at) => session.Revise(later, at)).Then(new SessionRevised(later));
        Live.When(Fay, (session, at) => session.Revise(later, at)).ThenRefused(SessionRefusals.Over);
    }

    [Fact]
    public void A_session_goes_from_draft_to_closed()
        => Drafted
            .When(Fay, (session, at) => session.Schedule(Code, at)).Then(new SessionScheduled(), new CodeRenewed(Code))
            .When(Fay, (session, at) => session.OpenLobby(at)).Then(new LobbyOpened())
            .When(Fay, (session, at) => session.GoLive(at)).Then(new WentLive())
            .When(Fay, (session, at) => session.Close(at)).Then(new SessionClosed());

    [Fact]
    public void Where_there_is_an_open_window_it_follows_the_live_part()
    {
        var room = Of(Plan with { Window = TimeSpan.FromDays(7) }).Opened();

        room.When(Fay, (session, at) => session.Close(at)).Then(new WindowOpened(room.Now.AddSeconds(1).AddDays(7)));
    }

    [Fact]
    public void A_bilingual_session_is_announced_in_both_languages()
    {
        var title = new Text("Winter town hall", null);

        Of(Plan with { Title = title }).When(Fay, (session, at) => session.Schedule(Code, at)).ThenRefused(SessionRefusals.NeedsBothLanguages(title));
    }

    [Fact]
    public void Only_the_facilitator_moves_a_session_on()
    {
        Drafted.When(Ada, (session, at) => session.Schedule(Code, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Lobby.When(Ada, (session, at) => session.GoLive(at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.When(Ada, (session, at) => session.Close(at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void A_session_whose_facilitator_is_gone_is_taken_over_by_a_coordinator()
    {
        var room = Live.With(Cora, new Entered(Card("Cora", Role.Coordinator), Place.Participant));

        room.When(Cora, (session, at) => session.TakeOver(isFacilitatorHere: true, at)).ThenRefused(SessionRefusals.FacilitatorIsHere);
        room.When(Ada, (session, at) => session.TakeOver(isFacilitatorHere: false, at)).ThenRefused(SessionRefusals.MayNotTakeOver);
        var after = room.When(Cora, (session, at) => session.TakeOver(isFacilitatorHere: false, at)).Then(new TakenOver());

        Assert.Equal(Place.Facilitator, after.Session.PlaceOf(Cora));
    }

    [Fact]
    public void A_session_closes_itself_after_its_end_and_a_grace()
    {
        var late = Live.After(TimeSpan.FromHours(2) + SessionLimits.Grace);

        Live.When(Actor.System, (session, at) => session.Tick(at)).ThenNothing();
        late.When(Actor.System, (session, at) => session.Tick(at)).Then(new SessionClosed());
    }

    [Fact]
    public void A_session_that_was_extended_goes_on()
    {
        var later = Plan.Ends.AddHours(1);
        var room = Live.When(Fay, (session, at) => session.Extend(later, at)).Then(new EndMoved(later));

        room.After(TimeSpan.FromHours(2) + SessionLimits.Grace).When(Actor.System, (session, at) => session.Tick(at)).ThenNothing();
        room.When(Ada, (session, at) => session.Extend(later, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void An_open_window_closes_when_its_time_is_up_or_the_facilitator_says_so()
    {
        var window = Live.With(Fay, new WindowOpened(Room.Start.AddDays(7)));

        window.When(Actor.System, (session, at) => session.Tick(at)).ThenNothing();
        window.After(TimeSpan.FromDays(7)).When(Actor.System, (session, at) => session.Tick(at)).Then(new SessionClosed());
        window.When(Fay, (session, at) => session.EndWindow(at)).Then(new SessionClosed());
        window.When(Ada, (session, at) => session.EndWindow(at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void A_session_that_began_late_has_its_planned_time()
    {
        var late = Lobby.After(TimeSpan.FromHours(2)).With(Fay, new WentLive());

        late.After(SessionLimits.Grace).When(Actor.System, (session, at) => session.Tick(at)).ThenNothing();
        late.After(TimeSpan.FromHours(2) + SessionLimits.Grace).When(Actor.System, (session, at) => session.Tick(at)).Then(new SessionClosed());
    }
}
