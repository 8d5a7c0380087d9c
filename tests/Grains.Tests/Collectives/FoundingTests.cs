using Xunit;
using static Collab.Someone;

namespace Collab.Collectives;

public sealed class FoundingTests
{
    [Fact]
    public void The_system_founds_once()
        => Given<Collective, CollectiveEvent>.Nothing
            .When(Actor.System, (it, at) => it.Found(Founded.Facts, at)).Then(new CollectiveFounded(Founded.Facts));

    [Fact]
    public void Nobody_else_founds()
        => Given<Collective, CollectiveEvent>.Nothing
            .When(Cora.Actor, (it, at) => it.Found(Founded.Facts, at)).ThenRefused(CollectiveRefusals.NotForYou);

    [Fact]
    public void What_is_founded_is_not_founded_otherwise()
        => Founded.Empty.When(Actor.System, (it, at) => it.Found(Founded.Facts with { Zone = "America/Winnipeg" }, at))
            .ThenRefused(CollectiveRefusals.AlreadyFounded);

    [Fact]
    public void A_coordinator_corrects_the_facts()
    {
        var moved = Founded.Facts with { Zone = "America/Winnipeg" };
        Founded.WithPeople.When(Cora.Actor, (it, at) => it.Describe(moved, at)).Then(new CollectiveDescribed(moved));
    }

    [Fact]
    public void A_facilitator_does_not()
        => Founded.WithPeople.When(Fay.Actor, (it, at) => it.Describe(Founded.Facts, at)).ThenRefused(CollectiveRefusals.NotForYou);

    [Fact]
    public void It_has_a_name()
        => Describing(Founded.Facts with { Name = new(" ", null) }).ThenRefused(CollectiveRefusals.NeedsName);

    [Fact]
    public void It_has_a_zone_that_exists()
        => Describing(Founded.Facts with { Zone = "America/Atlantis" }).ThenRefused(CollectiveRefusals.NoSuchZone);

    [Fact]
    public void It_names_a_privacy_contact()
        => Describing(Founded.Facts with { Privacy = new(" ", "x@example.org", null) }).ThenRefused(CollectiveRefusals.NeedsPrivacyContact);

    [Fact]
    public void Its_texts_have_an_end()
        => Describing(Founded.Facts with { Name = new(new string('a', 201), "b") }).ThenRefused(CollectiveRefusals.TooLong);

    [Fact]
    public void What_was_never_founded_cannot_be_described()
        => Given<Collective, CollectiveEvent>.Nothing.When(Actor.System, (it, at) => it.Describe(Founded.Facts, at))
            .ThenRefused(CollectiveRefusals.NoSuchCollective);

    private static When<Collective, CollectiveEvent> Describing(CollectiveFacts facts)
        => Founded.WithPeople.When(Cora.Actor, (it, at) => it.Describe(facts, at));
}
