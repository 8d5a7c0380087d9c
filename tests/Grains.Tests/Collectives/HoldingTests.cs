using Xunit;
using static Collab.Someone;

namespace Collab.Collectives;

public sealed class HoldingTests
{
    [Fact]
    public void A_seat_makes_its_holders_representatives()
    {
        var after = Founded.WithPeople.When(Actor.System, (it, at) => it.Hold(Founded.Seat(1, Ada, Bo), at)).Then(new ThingHeld(Founded.Seat(1, Ada, Bo)));

        Assert.Equal(Roles.Representative, after.State.RolesOf(Ada));
        Assert.Equal(Roles.Representative, after.State.RolesOf(Bo));
    }

    [Fact]
    public void Whoever_loses_the_seat_loses_the_role_with_it()
    {
        var after = Founded.WithPeople.And(new ThingHeld(Founded.Seat(1, Ada, Bo)))
            .When(Actor.System, (it, at) => it.Hold(Founded.Seat(2, Bo), at)).Then(new ThingHeld(Founded.Seat(2, Bo)));

        Assert.Equal(Roles.None, after.State.RolesOf(Ada));
        Assert.Equal(Roles.Representative, after.State.RolesOf(Bo));
    }

    [Fact]
    public void What_an_older_version_tells_changes_nothing()
        => Founded.WithPeople.And(new ThingHeld(Founded.Seat(5, Ada))).When(Actor.System, (it, at) => it.Hold(Founded.Seat(4, Bo), at)).ThenNothing();

    [Fact]
    public void What_nobody_holds_is_forgotten()
    {
        var after = Founded.WithPeople.And(new ThingHeld(Founded.Work(1, Fay)))
            .When(Actor.System, (it, at) => it.Hold(Founded.Work(2), at)).Then(new ThingHeld(Founded.Work(2)));

        Assert.Empty(after.State.Things);
    }

    [Fact]
    public void Work_makes_nobody_anything()
        => Assert.Equal(Roles.None, Founded.Empty.And(new ThingHeld(Founded.Work(1, Ada))).State.RolesOf(Ada));

    [Fact]
    public void Only_the_system_says_who_holds_what()
        => Founded.WithPeople.When(Cora.Actor, (it, at) => it.Hold(Founded.Seat(1, Cora), at)).ThenRefused(CollectiveRefusals.NotForYou);
}
