using Collab.Collectives;
using Collab.People;
using Xunit;
using static Collab.CollabHost;
using static Collab.Someone;

namespace Collab.Notices;

public sealed class SavedAudiencesTests
{
    private static readonly AudienceId Id = new("a1");
    private static readonly Text Name = new("Northern operators", "Exploitants du Nord");
    private static readonly NoticeAudience North = NoticeAudience.Nobody with { Roles = Roles.Operator, Organisations = new("member", "North") };

    private static Given<SavedAudiences, SavedAudiencesEvent> New => Given<SavedAudiences, SavedAudiencesEvent>.Nothing;

    private static Given<SavedAudiences, SavedAudiencesEvent> Saved => New.And(new AudienceSaved(new(Id, Name, North)));

    [Fact]
    public void The_query_is_kept_and_not_the_people()
        => New.When(Cora.Actor, (it, _) => it.Save(Id, Name, North with { People = [Ada], Except = [Bo], ReachedBy = new("n1") }, Roles.Coordinator))
            .Then(new AudienceSaved(new(Id, Name, North)));

    [Fact]
    public void Taken_into_another_notice_it_leaves_that_ones_people_alone()
        => Assert.Equal(North with { People = [Ada], Except = [Bo] }, (NoticeAudience.Nobody with { Roles = Roles.Partner, People = [Ada], Except = [Bo] }).By(North));

    [Fact]
    public void What_names_people_alone_is_no_query()
    {
        New.When(Cora.Actor, (it, _) => it.Save(Id, Name, NoticeAudience.Of(Ada), Roles.Coordinator)).ThenRefused(AudienceRefusals.NoQuery);
        New.When(Cora.Actor, (it, _) => it.Save(Id, Name, North with { Organisations = new("agency") }, Roles.Coordinator)).ThenRefused(AudienceRefusals.NoQuery);
    }

    [Fact]
    public void It_has_a_name_that_ends_and_names_no_child()
    {
        foreach (var (name, why) in new[] { (Text.None, AudienceRefusals.Unnamed), (new(new('x', 81), null), AudienceRefusals.Unnamed), (new("File number 4711234.", null), TextRefusals.MayIdentifyChild("number")) })
        {
            New.When(Cora.Actor, (it, _) => it.Save(Id, name, North, Roles.Coordinator)).ThenRefused(why);
            Saved.When(Cora.Actor, (it, _) => it.Rename(Id, name, Roles.Coordinator)).ThenRefused(why);
        }
    }

    [Fact]
    public void It_is_renamed_and_removed()
    {
        var renamed = Saved.When(Cora.Actor, (it, _) => it.Rename(Id, new("The North", null), Roles.Coordinator)).Then(new AudienceRenamed(Id, new("The North", null)));

        Assert.Equal(new("The North", null), Assert.Single(renamed.State.All).Name);
        Assert.Empty(renamed.When(Cora.Actor, (it, _) => it.Remove(Id, Roles.Coordinator)).Then(new AudienceRemoved(Id)).State.All);
        New.When(Cora.Actor, (it, _) => it.Rename(Id, Name, Roles.Coordinator)).ThenRefused(AudienceRefusals.NoSuchAudience);
    }

    [Fact]
    public void There_are_at_most_a_hundred()
    {
        var full = Enumerable.Range(0, SavedAudience.Most).Aggregate(New, (given, n) => given.And(new AudienceSaved(new(new($"b{n}"), Name, North))));

        full.When(Cora.Actor, (it, _) => it.Save(Id, Name, North, Roles.Coordinator)).ThenRefused(AudienceRefusals.TooMany);
    }

    [Fact]
    public void Coordinators_alone_keep_them()
    {
        const Roles Others = Roles.All & ~Roles.Coordinator;
        New.When(Fay.Actor, (it, _) => it.Save(Id, Name, North, Others)).ThenRefused(AudienceRefusals.NotForYou);
        Saved.When(Fay.Actor, (it, _) => it.Rename(Id, Name, Others)).ThenRefused(AudienceRefusals.NotForYou);
        Saved.When(Fay.Actor, (it, _) => it.Remove(Id, Others)).ThenRefused(AudienceRefusals.NotForYou);
    }

    /// <summary>Each collective has its own.</summary>
    public sealed class Grains(CollabHost host) : IClassFixture<CollabHost>
    {
        [Fact]
        public async Task They_are_there_after_a_restart_and_for_coordinators_of_the_collective_alone()
        {
            var (mailing, other) = (await Mailing.Found(host), await Mailing.Found(host));
            var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
            Mailing.Accepted(await host.Grains.SavedAudiences(mailing.Tenant).Save(By(mailing.Coordinator.Actor), Id, Name, North));
            Assert.Equal(AudienceRefusals.NotForYou, (await host.Grains.SavedAudiences(mailing.Tenant).Remove(By(other.Coordinator.Actor), Id)).Refusal);

            await host.Restart();

            Assert.Equal(new(Id, Name, North), Assert.Single(await host.Grains.SavedAudiences(mailing.Tenant).Look(mailing.Coordinator.Actor)));
            Assert.Empty(await host.Grains.SavedAudiences(mailing.Tenant).Look(ada.Actor));
            Assert.Empty(await host.Grains.SavedAudiences(mailing.Tenant).Look(other.Coordinator.Actor));
            Assert.Empty(await host.Grains.SavedAudiences(other.Tenant).Look(other.Coordinator.Actor));
        }
    }
}
