using Collab.Collectives;
using Xunit;
using static Collab.Someone;

namespace Collab.Partnerships;

public sealed class PartnershipTests
{
    private static readonly PartnershipFacts Facts = new(
        OwnNames.Of("en", "Humber Polytechnic"), null, ["Students"], new("Training for staff of homes", "Formation du personnel"));

    private static Given<Partnership, PartnershipEvent> Begun => Given<Partnership, PartnershipEvent>.Nothing.And(new PartnershipBegun(Facts));

    [Fact]
    public void A_coordinator_begins_it_once()
    {
        Given<Partnership, PartnershipEvent>.Nothing.When(Cora.Actor, (it, _) => it.Begin(Facts, Roles.Coordinator)).Then(new PartnershipBegun(Facts));
        Begun.When(Cora.Actor, (it, _) => it.Begin(Facts with { Region = "North" }, Roles.Coordinator)).ThenRefused(PartnershipRefusals.AlreadyBegun);
        Begun.When(Ada.Actor, (it, _) => it.Begin(Facts, Roles.Partner)).ThenRefused(PartnershipRefusals.NotForYou);
    }

    [Fact]
    public void It_says_with_whom_and_what_for()
    {
        Describing(Facts with { Partner = new([]) }).ThenRefused(PartnershipRefusals.NeedsName);
        Describing(Facts with { Purpose = Text.None }).ThenRefused(PartnershipRefusals.NeedsPurpose);
        Describing(Facts with { Communities = [new string('a', 1001)] }).ThenRefused(PartnershipRefusals.TooLong);
    }

    [Fact]
    public void The_partner_corrects_what_is_said_of_it()
    {
        var corrected = Facts with { Region = "Toronto" };
        Begun.And(new PartnershipSeated(new(Ada, [])))
            .When(Ada.Actor, (it, at) => it.Describe(corrected, Roles.Partner, at)).Then(new PartnershipDescribed(corrected));
    }

    [Fact]
    public void Whoever_speaks_for_the_partner_is_a_partner_here()
    {
        var seated = Begun.When(Cora.Actor, (it, at) => it.SeatWith(new(Ada, []), Roles.Coordinator, at)).Then(new PartnershipSeated(new(Ada, [])));

        Assert.Equal(new("partnership/p1", 2, [Ada], Roles.Partner), PartnershipViews.Holding(seated.State, new("p1"), 2));
    }

    [Fact]
    public void Whoever_leaves_leaves_the_seat()
        => Begun.And(new PartnershipSeated(new(Ada, [Bo]))).When(Actor.System, (it, at) => it.HandOver(Bo, at)).Then(new PartnershipSeated(new(Ada, [])));

    [Fact]
    public void A_session_says_once_that_it_took_part()
        => Begun.When(Actor.System, (it, at) => it.TookPart("s1", at)).Then(new PartnershipTookPart("s1"));

    private static When<Partnership, PartnershipEvent> Describing(PartnershipFacts facts)
        => Begun.When(Cora.Actor, (it, at) => it.Describe(facts, Roles.Coordinator, at));
}
