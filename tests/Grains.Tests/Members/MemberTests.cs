using System.Reflection;
using Collab.Collectives;
using Xunit;
using static Collab.Someone;

namespace Collab.Members;

public sealed class MemberTests
{
    private const string Basis = "List of members of 2025-12-31";

    private static readonly MemberFacts Facts = new(
        OwnNames.Of("en", "Northern Lights Homes"), "North", "Two group homes", "https://example.org", "office@example.org", "807-555-0101", MemberFields.Website);

    private static Given<Member, MemberEvent> Enrolled => Given<Member, MemberEvent>.Nothing.And(new MemberEnrolled(Facts, Basis));

    [Fact]
    public void An_import_enrols_whom_the_collective_admitted_before()
    {
        Given<Member, MemberEvent>.Nothing.When(Actor.System, (it, at) => it.Enrol(Facts, Basis, at)).Then(new MemberEnrolled(Facts, Basis));
        Enrolled.When(Actor.System, (it, at) => it.Enrol(Facts, "Another list", at)).ThenRefused(MemberRefusals.AlreadyHere);
    }

    [Fact]
    public void It_says_what_it_rests_on()
        => Given<Member, MemberEvent>.Nothing.When(Actor.System, (it, at) => it.Enrol(Facts, " ", at)).ThenRefused(MemberRefusals.NeedsBasis);

    [Fact]
    public void No_coordinator_comes_past_the_process_of_admission()
        => Given<Member, MemberEvent>.Nothing.When(Cora.Actor, (it, at) => it.Enrol(Facts, Basis, at)).ThenRefused(MemberRefusals.OnlyByAdmission);

    [Fact]
    public void No_other_decision_makes_a_member()
    {
        var nothing = Given<Member, MemberEvent>.Nothing;
        nothing.When(Actor.System, (it, at) => it.Describe(Facts, Roles.All, at)).ThenRefused(MemberRefusals.NoSuchMember);
        nothing.When(Actor.System, (it, at) => it.SeatWith(new(Ada, []), Roles.All, at)).ThenRefused(MemberRefusals.NoSuchMember);
        nothing.When(Actor.System, (it, at) => it.TookPart("s1", at)).ThenRefused(MemberRefusals.NoSuchMember);
        nothing.When(Actor.System, (it, at) => it.HandOver(Ada, at)).ThenNothing();
    }

    [Fact]
    public void Others_see_what_the_member_chose_to_show()
    {
        var seated = Enrolled.And(new MemberSeated(new(Ada, [])));

        var others = MemberViews.Look(seated.State, new("m1"), 2, Bo.Actor, Roles.Operator)!;
        Assert.True(others.Facts is { Website: "https://example.org", Email: null, Phone: null, About: null, Region: "North" });
        Assert.Equal(SeatHolders.Vacant, others.Seat);
        Assert.Equal(Facts, MemberViews.Look(seated.State, new("m1"), 2, Ada.Actor, Roles.Operator)!.Facts);
        Assert.Equal(Facts, MemberViews.Look(seated.State, new("m1"), 2, Cora.Actor, Roles.Coordinator)!.Facts);
    }

    [Fact]
    public void Lists_show_no_more_than_that()
    {
        var line = MemberViews.Listed(Enrolled.State, new("m1"), 1)!;

        Assert.Equal("https://example.org", Assert.Single(line.Facts.Items).Value);
        Assert.DoesNotContain("office", line.Words, StringComparison.Ordinal);
        Assert.Empty(MemberViews.Listed(Enrolled.And(new MemberDescribed(Facts with { Shown = MemberFields.None })).State, new("m1"), 2)!.Facts.Items);
    }

    [Fact]
    public void The_members_own_people_say_what_it_is()
    {
        var corrected = Facts with { Shown = MemberFields.All };
        Enrolled.And(new MemberSeated(new(Ada, []))).When(Ada.Actor, (it, at) => it.Describe(corrected, Roles.Operator, at)).Then(new MemberDescribed(corrected));
        Enrolled.When(Bo.Actor, (it, at) => it.Describe(corrected, Roles.Operator, at)).ThenRefused(MemberRefusals.NotForYou);
    }

    [Fact]
    public void It_has_a_name_and_a_region()
    {
        Describing(Facts with { Names = new([]) }).ThenRefused(MemberRefusals.NeedsName);
        Describing(Facts with { Region = "" }).ThenRefused(MemberRefusals.NeedsRegion);
        Describing(Facts with { About = new string('a', 1001) }).ThenRefused(MemberRefusals.TooLong);
    }

    [Fact]
    public void Whoever_speaks_for_it_is_an_operator_here()
    {
        var seated = Enrolled.When(Cora.Actor, (it, at) => it.SeatWith(new(Ada, [Bo]), Roles.Coordinator, at)).Then(new MemberSeated(new(Ada, [Bo])));

        Assert.Equal(new("member/m1", 2, [Ada, Bo], Roles.Operator), MemberViews.Holding(seated.State, new("m1"), 2));
    }

    [Fact]
    public void A_session_says_once_that_it_took_part()
        => Enrolled.When(Actor.System, (it, at) => it.TookPart("s1", at)).Then(new MemberTookPart("s1"));

    [Fact]
    public void There_is_no_field_for_the_address_of_a_home_or_a_licence()
        => Assert.DoesNotContain(typeof(MemberFacts).GetProperties(BindingFlags.Instance | BindingFlags.Public), field =>
            field.Name.Contains("Address", StringComparison.Ordinal) || field.Name.Contains("Licence", StringComparison.Ordinal));

    private static When<Member, MemberEvent> Describing(MemberFacts facts)
        => Enrolled.When(Cora.Actor, (it, at) => it.Describe(facts, Roles.Coordinator, at));
}
