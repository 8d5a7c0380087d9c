using Collab.Collectives;
using Collab.Directories;
using Xunit;
using static Collab.Someone;

namespace Collab.Groups;

public sealed class GroupTests
{
    private static readonly GroupFacts Facts = new(
        new([new NameIn("iu-Cans", "ᑐᙵᓱᒃᑎᑦᑎᔪᑦ"), new NameIn("en", "Tungasuvvingat"), new NameIn("fr", "Tungasuvvingat")]),
        "East",
        ["Inuit"],
        new("Open with the qulliq. Not in the week of National Indigenous Peoples Day.", null));

    private static readonly SeatHolders AdaAndBo = new(Ada, [Bo]);

    private static Given<Group, GroupEvent> Welcomed => Given<Group, GroupEvent>.Nothing.And(new GroupWelcomed(Facts));

    private static Given<Group, GroupEvent> Seated => Welcomed.And(new GroupSeated(AdaAndBo));

    [Fact]
    public void A_coordinator_welcomes_a_group_once()
    {
        Given<Group, GroupEvent>.Nothing.When(Cora.Actor, (it, _) => it.Welcome(Facts, Roles.Coordinator)).Then(new GroupWelcomed(Facts));
        Welcomed.When(Cora.Actor, (it, _) => it.Welcome(Facts with { Region = "North" }, Roles.Coordinator)).ThenRefused(GroupRefusals.AlreadyHere);
    }

    [Fact]
    public void Nobody_else_does()
        => Given<Group, GroupEvent>.Nothing.When(Fay.Actor, (it, _) => it.Welcome(Facts, Roles.All & ~Roles.Coordinator)).ThenRefused(GroupRefusals.NotForYou);

    [Fact]
    public void Whoever_speaks_for_it_corrects_what_is_said_of_it()
    {
        var corrected = Facts with { Region = "Ottawa" };
        Seated.When(Bo.Actor, (it, at) => it.Describe(corrected, Roles.Representative, at)).Then(new GroupDescribed(corrected));
        Seated.When(Fay.Actor, (it, at) => it.Describe(corrected, Roles.Representative, at)).ThenRefused(GroupRefusals.NotForYou);
    }

    [Fact]
    public void It_has_a_name_and_its_texts_have_an_end()
    {
        Describing(Facts with { Names = new([]) }).ThenRefused(GroupRefusals.NeedsName);
        Describing(Facts with { Meeting = new(new string('a', 1001), null) }).ThenRefused(GroupRefusals.TooLong);
    }

    [Fact]
    public void A_coordinator_says_who_speaks_for_it()
        => Welcomed.When(Cora.Actor, (it, at) => it.SeatWith(AdaAndBo, Roles.Coordinator, at)).Then(new GroupSeated(AdaAndBo));

    [Fact]
    public void Its_representative_names_alternates_and_no_other_representative()
    {
        var more = AdaAndBo with { Alternates = [Bo, Carl] };
        Seated.When(Ada.Actor, (it, at) => it.SeatWith(more, Roles.Representative, at)).Then(new GroupSeated(more));
        Seated.When(Ada.Actor, (it, at) => it.SeatWith(new(Carl, []), Roles.Representative, at)).ThenRefused(GroupRefusals.NotForYou);
        Seated.When(Bo.Actor, (it, at) => it.SeatWith(more, Roles.Representative, at)).ThenRefused(GroupRefusals.NotForYou);
    }

    [Fact]
    public void Its_representative_hands_over_to_an_alternate_and_stands_in()
    {
        var handed = new SeatHolders(Bo, [Ada]);
        Seated.When(Ada.Actor, (it, at) => it.SeatWith(handed, Roles.Representative, at)).Then(new GroupSeated(handed));
        Seated.When(Ada.Actor, (it, at) => it.SeatWith(new(Bo, []), Roles.Representative, at)).ThenRefused(GroupRefusals.NotForYou);
        Seated.When(Bo.Actor, (it, at) => it.SeatWith(handed, Roles.Representative, at)).ThenRefused(GroupRefusals.NotForYou);
        Assert.Equal(new(Bo, [Ada, Carl]), new SeatHolders(Ada, [Carl, Bo]).HandedTo(Bo));
    }

    [Fact]
    public void Its_words_name_no_child()
        => Describing(Facts with { Meeting = new("File number 4711234.", null) }).ThenRefused(TextRefusals.MayIdentifyChild("number"));

    [Fact]
    public void Nobody_sits_twice_on_one_seat()
        => Welcomed.When(Cora.Actor, (it, at) => it.SeatWith(new(Ada, [Ada]), Roles.Coordinator, at)).ThenRefused(GroupRefusals.SeatHeldTwice);

    [Fact]
    public void When_the_representative_leaves_the_first_alternate_stands_in()
        => Seated.When(Actor.System, (it, at) => it.HandOver(Ada, at)).Then(new GroupSeated(new(Bo, [])));

    [Fact]
    public void A_seat_that_nobody_is_left_for_is_vacant()
        => Welcomed.And(new GroupSeated(new(Ada, []))).When(Actor.System, (it, at) => it.HandOver(Ada, at)).Then(new GroupSeated(SeatHolders.Vacant));

    [Fact]
    public void A_session_says_once_that_it_took_part()
    {
        Welcomed.When(Actor.System, (it, at) => it.TookPart("s1", at)).Then(new GroupTookPart("s1"));
        Welcomed.When(Cora.Actor, (it, at) => it.TookPart("s1", at)).ThenRefused(GroupRefusals.NotForYou);
    }

    [Fact]
    public void What_was_never_welcomed_is_not_there()
    {
        var nothing = Given<Group, GroupEvent>.Nothing;
        nothing.When(Cora.Actor, (it, at) => it.Describe(Facts, Roles.Coordinator, at)).ThenRefused(GroupRefusals.NoSuchGroup);
        nothing.When(Cora.Actor, (it, at) => it.SeatWith(AdaAndBo, Roles.Coordinator, at)).ThenRefused(GroupRefusals.NoSuchGroup);
        nothing.When(Actor.System, (it, at) => it.TookPart("s1", at)).ThenRefused(GroupRefusals.NoSuchGroup);
        Assert.Null(GroupViews.Look(nothing.State, new("g1"), 0));
        Assert.Null(GroupViews.Listed(nothing.State, new("g1"), 0));
    }

    [Fact]
    public void It_is_found_by_its_name_in_its_own_language()
    {
        var index = new DirectoryIndex();
        index.Put(GroupViews.Listed(Welcomed.State, new("g1"), 1)!);

        Assert.Equal("Tungasuvvingat", Assert.Single(index.Find(DirectoryQuery.Everything with { Text = "ᑐᙵ" }).Lines).Name.English);
    }

    private static When<Group, GroupEvent> Describing(GroupFacts facts)
        => Welcomed.When(Cora.Actor, (it, at) => it.Describe(facts, Roles.Coordinator, at));
}
