using Collab.Directories;
using Collab.Groups;
using Collab.People;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Collectives;

/// <summary>What a collective, its people and what they hold tell each other.</summary>
public sealed class CollectiveGrainTests(CollabHost host) : IClassFixture<CollabHost>
{
    private readonly string tenant = NewId();

    [Fact]
    public async Task A_role_is_known_to_the_collective_to_the_person_and_to_the_list_of_people()
    {
        await Found();
        var ada = await Welcome("Ada");

        await Collective.Grant(Act.OfSystem(NewId()), ada, Roles.Operator);

        Assert.Equal(Roles.Operator, await Collective.RolesOf(ada));
        var belonging = Assert.Single((await host.Grains.Person(ada).Look())!.Belongs);
        Assert.Equal((tenant, Roles.Operator), (belonging.Collective, belonging.Roles));
        var line = Assert.Single((await People.Find(DirectoryQuery.Everything with { All = ["role:operator"] })).Lines);
        Assert.Equal((ada.Value, "Ada"), (line.Id, line.Name.English));
    }

    [Fact]
    public async Task A_coordinator_of_one_collective_is_nothing_to_another()
    {
        await Found();
        var ada = await Welcome("Ada");
        await Collective.Grant(Act.OfSystem(NewId()), ada, Roles.Coordinator);
        var other = host.Grains.Collective(NewId());
        await other.Found(Act.OfSystem("found"), Founded.Facts);

        Assert.Equal(Roles.None, await other.RolesOf(ada));
        Assert.Equal(CollectiveRefusals.NotForYou, (await other.Grant(By(ada.Actor), ada, Roles.Coordinator)).Refusal);
        Assert.Equal(GroupRefusals.NotForYou, (await host.Grains.Group(NewId(), new("g1")).Welcome(By(ada.Actor), Facts)).Refusal);
    }

    [Fact]
    public async Task Whoever_leaves_loses_roles_seats_and_sign_ins_and_the_alternate_stands_in()
    {
        await Found();
        var (cora, ada, bo) = (await Welcome("Cora"), await Welcome("Ada"), await Welcome("Bo"));
        await Collective.Grant(Act.OfSystem(NewId()), cora, Roles.Coordinator);
        var group = host.Grains.Group(tenant, new("g1"));
        await group.Welcome(By(cora.Actor), Facts);
        await group.Seat(By(cora.Actor), new(ada, [bo]));
        var before = await host.InTime(() => Known(ada), known => known is { Belongs.Length: 1 });

        var outcome = await Collective.Leave(By(ada.Actor), ada, cora);

        Assert.Equal(OutcomeKind.Accepted, outcome.Kind);
        Assert.Equal(Roles.None, await Collective.RolesOf(ada));
        Assert.Equal(new(bo, []), (await group.Look())!.Seat);
        Assert.Equal(Roles.Representative, await Collective.RolesOf(bo));
        Assert.NotEqual(before!.Stamp, (await Known(ada))!.Stamp);
        Assert.Equal(0, (await People.Find(DirectoryQuery.Everything with { Text = "Ada" })).Total);
        Assert.Equal(1, (await People.Find(DirectoryQuery.Everything with { Text = "Bo" })).Total);
    }

    [Fact]
    public async Task A_person_who_did_not_answer_is_told_later()
    {
        await Found();
        var ada = await Welcome("Ada");
        host.Storage.Fails = grain => grain.ToString().Contains($"~/person/{ada}", StringComparison.Ordinal);
        await Collective.Grant(Act.OfSystem(NewId()), ada, Roles.Operator);
        Assert.Empty((await Known(ada))!.Belongs);

        host.Storage.Fails = _ => false;
        await host.InTime(() => Known(ada), known => known is { Belongs.Length: 1 });
    }

    private ICollectiveGrain Collective => host.Grains.Collective(tenant);

    private IDirectoryGrain People => host.Grains.Directory(tenant, "person");

    private static GroupFacts Facts => new(OwnNames.Of("en", "Ten Oaks"), null, [], Text.None);

    private Task<Outcome> Found() => Collective.Found(Act.OfSystem("found"), Founded.Facts);

    private Task<PersonView?> Known(PersonId person) => host.Grains.Person(person).Look();

    private async Task<PersonId> Welcome(string name)
    {
        var person = PersonId.New(TimeProvider.System);
        await host.Grains.Person(person).Welcome(Act.OfSystem(NewId()), new(name, "en"), $"{name}@example.org", "hash");
        return person;
    }
}
