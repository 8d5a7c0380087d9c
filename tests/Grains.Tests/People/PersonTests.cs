using Collab.Collectives;
using Xunit;
using static Collab.Someone;

namespace Collab.People;

public sealed class PersonTests
{
    private static readonly PersonCard Card = new("Ada Lovelace", "en");

    private static Given<Person, PersonEvent> Known => Given<Person, PersonEvent>.Nothing.And(new PersonWelcomed(Card, "ada@example.org", "hash"));

    [Fact]
    public void A_coordinator_welcomes_somebody()
        => Given<Person, PersonEvent>.Nothing
            .When(Cora.Actor, (it, at) => it.Welcome(Card, "ada@example.org", "hash", at))
            .Then(new PersonWelcomed(Card, "ada@example.org", "hash"));

    [Fact]
    public void Guests_welcome_nobody()
        => Given<Person, PersonEvent>.Nothing
            .When(Guest, (it, at) => it.Welcome(Card, "ada@example.org", "hash", at)).ThenRefused(PersonRefusals.NotForGuests);

    [Fact]
    public void An_invitation_does_not_overwrite_what_a_person_says_of_themself()
        => Known.When(Cora.Actor, (it, at) => it.Welcome(Card with { Name = "A. L." }, "ada@example.org", "hash", at)).ThenNothing();

    [Fact]
    public void A_person_has_a_name_of_some_length_and_a_language()
    {
        Correcting(new(" ", "en")).ThenRefused(PersonRefusals.NeedsName);
        Correcting(new(new string('a', 81), "en")).ThenRefused(PersonRefusals.NameTooLong);
        Correcting(new("Ada", "de")).ThenRefused(PersonRefusals.NoSuchLanguage);
    }

    [Fact]
    public void Names_in_syllabics_stay_intact()
    {
        var card = new PersonCard("ᐊᓂᔑᓈᐯ", "fr");
        Assert.Equal(card, Correcting(card).Then(new PersonCorrected(card)).State.Card);
    }

    [Fact]
    public void Only_the_person_corrects_what_is_held_about_them()
        => Known.When(Cora.Actor, (it, at) => it.Correct(new("X", "en"), Ada.Actor, at)).ThenRefused(PersonRefusals.NotYou);

    [Fact]
    public void Revoking_sign_ins_twice_ends_them_once()
    {
        var before = Known.State.Stamp;
        var after = Known.When(Ada.Actor, (it, at) => it.RevokeSignIns(before, Ada.Actor, at)).Then(new SignInsRevoked());

        Assert.NotEqual(before, after.State.Stamp);
    }

    [Fact]
    public void Renewing_the_calendar_twice_makes_one_new_address()
    {
        var after = Known.When(Ada.Actor, (it, at) => it.RenewCalendar("", Ada.Actor, at)).Then(new CalendarRenewed());

        Assert.NotEqual("", after.State.CalendarStamp);
        after.When(Ada.Actor, (it, at) => it.RenewCalendar("", Ada.Actor, at)).ThenNothing();
    }

    [Fact]
    public void Nobody_renews_the_calendar_of_somebody_else()
        => Known.When(Cora.Actor, (it, at) => it.RenewCalendar("", Ada.Actor, at)).ThenRefused(PersonRefusals.NotYou);

    [Fact]
    public void A_collective_tells_a_person_what_they_are_to_it()
        => Known.When(Actor.System, (it, at) => it.Belong("occ", Roles.Operator, 7, at)).Then(new RolesChanged("occ", Roles.Operator, 7));

    [Fact]
    public void What_an_older_version_tells_changes_nothing()
        => Known.And(new RolesChanged("occ", Roles.Operator, 7))
            .When(Actor.System, (it, at) => it.Belong("occ", Roles.Coordinator, 6, at)).ThenNothing();

    [Fact]
    public void No_person_says_so_themself()
        => Known.When(Ada.Actor, (it, at) => it.Belong("occ", Roles.Coordinator, 7, at)).ThenRefused(PersonRefusals.NotYou);

    [Fact]
    public void Whoever_leaves_a_collective_is_signed_out()
        => Known.And(new RolesChanged("occ", Roles.Operator, 7))
            .When(Actor.System, (it, at) => it.Belong("occ", Roles.None, 8, at))
            .Then(new RolesChanged("occ", Roles.None, 8), new SignInsRevoked());

    [Fact]
    public void Deletion_leaves_a_former_participant()
    {
        var after = Known.And(new PersonCorrected(Card with { Language = "fr" }))
            .When(Ada.Actor, (it, at) => it.Delete(Ada.Actor, at))
            .Then(new SignInsRevoked(), new PersonDeleted([1, 2]));

        var view = PersonViews.Look(after.State, Ada, after.Version)!;
        Assert.True(view is { IsFormer: true, Card: null, Email: null });
        Assert.NotEqual(Known.State.Stamp, view.Stamp);
    }

    [Fact]
    public void Erased_entries_still_fold()
    {
        var folded = Given<Person, PersonEvent>.Nothing
            .And(new PersonWelcomed(Card, "ada@example.org", "hash").Erased(), new PersonCorrected(Card).Erased(), new PersonDeleted([1, 2]));

        Assert.True(folded.State is { IsDeleted: true, Card: null, Email: null });
    }

    [Fact]
    public void Whoever_still_has_a_role_hands_over_first()
        => Known.And(new RolesChanged("occ", Roles.Operator, 7))
            .When(Ada.Actor, (it, at) => it.Delete(Ada.Actor, at)).ThenRefused(PersonRefusals.HandOverFirst);

    [Fact]
    public void Their_line_in_the_directory_goes_with_their_role()
    {
        var belonging = new Belonging("occ", Roles.Operator | Roles.Facilitator, 7);
        var line = PersonViews.Listed(Known.State, Ada, 3, belonging)!;

        Assert.Equal(["role:facilitator", "role:operator"], line.Tags.Items.Order(StringComparer.Ordinal));
        Assert.Null(PersonViews.Listed(Known.State, Ada, 3, belonging with { Roles = Roles.None }));
    }

    private static When<Person, PersonEvent> Correcting(PersonCard card)
        => Known.When(Ada.Actor, (it, at) => it.Correct(card, Ada.Actor, at));
}
