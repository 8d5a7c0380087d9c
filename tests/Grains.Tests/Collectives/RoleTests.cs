using Xunit;
using static Collab.Someone;

namespace Collab.Collectives;

public sealed class RoleTests
{
    [Fact]
    public void The_system_grants_the_first_role()
        => Founded.Empty.When(Actor.System, (it, at) => it.Grant(Cora, Roles.Coordinator, at)).Then(new RolesGranted(Cora, Roles.Coordinator));

    [Fact]
    public void A_coordinator_grants_roles()
        => Founded.WithPeople.When(Cora.Actor, (it, at) => it.Grant(Ada, Roles.Operator | Roles.Observer, at))
            .Then(new RolesGranted(Ada, Roles.Operator | Roles.Observer));

    [Fact]
    public void Only_what_is_new_is_granted()
        => Founded.WithPeople.When(Cora.Actor, (it, at) => it.Grant(Fay, Roles.Facilitator | Roles.Coordinator, at))
            .Then(new RolesGranted(Fay, Roles.Coordinator));

    [Fact]
    public void Nobody_else_grants_roles_and_not_to_themself()
    {
        Founded.WithPeople.When(Fay.Actor, (it, at) => it.Grant(Fay, Roles.Coordinator, at)).ThenRefused(CollectiveRefusals.NotForYou);
        Founded.WithPeople.When(Guest, (it, at) => it.Grant(Fay, Roles.Coordinator, at)).ThenRefused(CollectiveRefusals.NotForYou);
    }

    [Fact]
    public void There_are_no_other_roles()
    {
        Founded.WithPeople.When(Cora.Actor, (it, at) => it.Grant(Ada, Roles.None, at)).ThenRefused(CollectiveRefusals.NoRole);
        Founded.WithPeople.When(Cora.Actor, (it, at) => it.Grant(Ada, (Roles)1024, at)).ThenRefused(CollectiveRefusals.NoRole);
    }

    [Fact]
    public void A_role_is_revoked()
    {
        var after = Founded.WithPeople.When(Cora.Actor, (it, at) => it.Revoke(Fay, Roles.Facilitator, at)).Then(new RolesRevoked(Fay, Roles.Facilitator));

        Assert.Equal(Roles.None, after.State.RolesOf(Fay));
        Assert.DoesNotContain(Fay, after.State.People.Keys);
    }

    [Fact]
    public void The_last_coordinator_keeps_the_role()
    {
        Founded.WithPeople.When(Cora.Actor, (it, at) => it.Revoke(Cora, Roles.Coordinator, at)).ThenRefused(CollectiveRefusals.LastCoordinator);
        Founded.WithPeople.When(Actor.System, (it, at) => it.Revoke(Cora, Roles.All, at)).ThenRefused(CollectiveRefusals.LastCoordinator);
    }

    [Fact]
    public void One_of_two_coordinators_may_lose_it()
        => Founded.WithPeople.And(new RolesGranted(Carl, Roles.Coordinator))
            .When(Cora.Actor, (it, at) => it.Revoke(Cora, Roles.Coordinator, at)).ThenEachTime(new RolesRevoked(Cora, Roles.Coordinator));

    [Fact]
    public void A_role_that_comes_with_a_seat_goes_with_the_seat()
        => Founded.WithPeople.And(new ThingHeld(Founded.Seat(1, Ada)))
            .When(Cora.Actor, (it, at) => it.Revoke(Ada, Roles.Representative, at)).ThenRefused(CollectiveRefusals.RoleIsHeld);

    [Fact]
    public void A_second_reader_is_no_coordinator()
        => Founded.WithPeople.And(new RolesGranted(Bo, Roles.SecondReader))
            .When(Bo.Actor, (it, at) => it.Grant(Bo, Roles.Coordinator, at)).ThenRefused(CollectiveRefusals.NotForYou);

    [Fact]
    public void A_persons_own_record_is_told_what_they_are_now()
    {
        var granted = Founded.WithPeople.And(new RolesGranted(Ada, Roles.Operator));
        Assert.Equal([Ada], granted.State.Untold.Keys);

        var told = granted.When(Actor.System, (it, _) => it.WasTold(Ada, granted.Version)).Then(new PersonTold(Ada, granted.Version));
        Assert.Empty(told.State.Untold);
    }

    [Fact]
    public void What_changed_while_it_was_told_is_told_again()
    {
        var first = Founded.WithPeople.And(new RolesGranted(Ada, Roles.Operator));
        first.And(new RolesGranted(Ada, Roles.Observer)).When(Actor.System, (it, _) => it.WasTold(Ada, first.Version)).ThenNothing();
    }
}
