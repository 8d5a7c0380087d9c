using Collab.Collectives;
using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

/// <summary>Coordinators prepare sessions that others run.</summary>
public sealed class PreparingTests
{
    private static readonly SessionPlan Longer = Plan with { Ends = Plan.Ends.AddHours(1) };
    private static readonly DoorSettings Open = new(Guests: GuestsMay.Post);

    [Fact]
    public void A_coordinator_changes_plan_and_door_and_calls_it_off()
    {
        var reason = new Text("The speaker is ill.", "La conférencière est malade.");

        Drafted.When(Cora, (session, at) => session.Revise(Longer, at, Roles.Coordinator)).Then(new SessionRevised(Longer));
        Drafted.When(Cora, (session, at) => session.SetDoor(Open, at, Roles.Coordinator)).Then(new DoorSet(Open));
        Drafted.When(Cora, (session, at) => session.Cancel(reason, at, Roles.Coordinator)).Then(new SessionCancelled(reason));
    }

    [Fact]
    public void Other_roles_prepare_nothing_that_they_do_not_run()
    {
        const Roles All = Roles.Facilitator | Roles.Operator | Roles.SecondReader;
        var item = new AgendaItemPlan(AgendaItemKind.Discussion, new("Night", "Nuit"), 10);

        Drafted.When(Ada, (session, at) => session.Revise(Longer, at, All)).ThenRefused(SessionRefusals.NotFacilitator);
        Drafted.When(Ada, (session, at) => session.SetDoor(Open, at, All)).ThenRefused(SessionRefusals.NotFacilitator);
        Drafted.When(Ada, (session, at) => session.AddItem(item, null, at, All)).ThenRefused(SessionRefusals.NotFacilitator);
        Drafted.When(Ada, (session, at) => session.Schedule(Code, at, All)).ThenRefused(SessionRefusals.NotFacilitator);
        Assert.False(Drafted.Session.Prepares(Ada, All));
    }

    [Fact]
    public void A_coordinator_who_was_sent_out_prepares_nothing_here_any_more()
        => Assert.False(Live.With(Fay, new Removed(Cora, "Unkind.")).Session.Prepares(Cora, Roles.Coordinator));

    [Fact]
    public void A_coordinator_moves_no_room_that_others_run()
        => Live.When(Cora, (session, at) => session.Lock(true, at)).ThenRefused(SessionRefusals.NotFacilitator);
}
