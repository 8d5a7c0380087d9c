using Xunit;
using static Collab.Someone;

namespace Collab.Collectives;

public sealed class LeavingTests
{
    private static Given<Collective, CollectiveEvent> Busy => Founded.WithPeople
        .And(new ThingHeld(Founded.Work(1, Fay)), new ThingHeld(Founded.Seat(1, Fay, Ada)));

    [Fact]
    public void Whoever_leaves_hands_over_everything_in_one_step()
    {
        var after = Busy.When(Fay.Actor, (it, at) => it.Leave(Fay, Cora, at)).Then(new PersonLeft(Fay, Cora));

        Assert.Equal(Roles.None, after.State.RolesOf(Fay));
        Assert.Equal([new Handover("group/g1", Fay, Cora), new Handover("session/s1", Fay, Cora)], after.State.Handovers);
        Assert.Contains(Fay, after.State.Untold.Keys);
    }

    [Fact]
    public void What_was_handed_over_is_asked_until_it_acknowledges()
    {
        var handover = new Handover("session/s1", Fay, Cora);
        var after = Busy.And(new PersonLeft(Fay, Cora))
            .When(Actor.System, (it, _) => it.WasHandedOver(handover)).Then(new ThingHandedOver(handover));

        Assert.Equal(["group/g1"], after.State.Handovers.Select(left => left.Thing));
    }

    [Fact]
    public void A_coordinator_lets_somebody_leave()
        => Busy.When(Cora.Actor, (it, at) => it.Leave(Fay, Cora, at)).Then(new PersonLeft(Fay, Cora));

    [Fact]
    public void Nobody_else_does()
        => Busy.When(Ada.Actor, (it, at) => it.Leave(Fay, Cora, at)).ThenRefused(CollectiveRefusals.NotForYou);

    [Fact]
    public void The_last_coordinator_cannot_leave()
        => Busy.When(Cora.Actor, (it, at) => it.Leave(Cora, Fay, at)).ThenRefused(CollectiveRefusals.LastCoordinator);

    [Fact]
    public void A_coordinator_beside_another_leaves()
        => Busy.And(new RolesGranted(Carl, Roles.Coordinator))
            .When(Cora.Actor, (it, at) => it.Leave(Cora, Carl, at)).Then(new PersonLeft(Cora, Carl));

    [Fact]
    public void The_successor_is_somebody_who_works_here()
    {
        Busy.When(Cora.Actor, (it, at) => it.Leave(Fay, Bo, at)).ThenRefused(CollectiveRefusals.SuccessorNotHere);
        Busy.When(Cora.Actor, (it, at) => it.Leave(Fay, Ada, at)).ThenRefused(CollectiveRefusals.SuccessorNotHere);
        Busy.When(Cora.Actor, (it, at) => it.Leave(Fay, Fay, at)).ThenRefused(CollectiveRefusals.SuccessorIsSelf);
    }

    [Fact]
    public void Who_is_nothing_here_has_left_already()
        => Busy.When(Bo.Actor, (it, at) => it.Leave(Bo, Cora, at)).ThenNothing();
}
