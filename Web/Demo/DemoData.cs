using Collab.Accounts;
using Collab.Collectives;
using Collab.Groups;
using Collab.Members;
using Collab.Partnerships;
using Collab.People;

namespace Collab.Demo;

/// <summary>
/// Fills the two collectives of the development settings with people and things to try. In the Development environment only: in Production nothing of
/// it exists. Organisations appear with their public names and facts; what is said and asked comes from made-up members.
/// </summary>
internal sealed class DemoData(IGrainFactory grains, Invitations invitations, DemoSessions sessions, IHostEnvironment environment) : IHostedService
{
    /// <summary>Done before the service listens, so that whoever comes finds everything.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        var arePrepared = false;
        await AtStart.Until(
            async () =>
            {
                arePrepared = await sessions.ArePrepared();
                return true;
            },
            cancellationToken);
        if (arePrepared)
        {
            return;
        }

        foreach (var person in DemoPeople.All)
        {
            await invitations.Invite(By($"invite-{person.Id}"), person.Collective, person.Email, new(person.Name.ToString(), "en"), person.Roles, new(person.Id));
        }

        foreach (var (id, name, region) in new[] { ("north-1", "Operator, North 1", "north"), ("south-2", "Operator, South 2", "south"), ("east-2", "Operator, East 2", "east") })
        {
            await grains.Member("occ", new(id)).Enrol(
                By($"enrol-{id}"),
                new(OwnNames.Of("en", name), region, null, null, null, null, MemberFields.None),
                "Demonstration data");
        }

        await Partner("oacyc", "OACYC", "Work together on the profession of child and youth care.", "Travailler ensemble sur la profession de l’intervention auprès des enfants et des jeunes.");
        await Partner("humber", "Humber Polytechnic", "Work together on training and research.", "Travailler ensemble sur la formation et la recherche.");
        await Partner("sonor", "SONOR", "Work together on professional standards and research.", "Travailler ensemble sur les normes professionnelles et la recherche.");
        await Group("fnim", "First Nations, Inuit and Métis leadership groups", "Groupes de leadership des Premières Nations, des Inuits et des Métis", "First Nations", "Inuit", "Métis");
        await Group("black-francophone", "Black Francophone Community Equity, Diversity and Inclusion Group", "Groupe d’équité, de diversité et d’inclusion de la communauté noire francophone", "Black Francophone");
        await Group("race-faith", "Race and Faith-Based Equity Community Groups", "Groupes communautaires d’équité fondés sur la race et la foi", "Racialized communities", "Faith communities");
        await Group("ten-oaks", "Ten Oaks: 2SLGBTQIA+ Community", "Ten Oaks\u00a0: communauté 2ELGBTQIA+", "2SLGBTQIA+");
        await sessions.Prepare();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<Outcome> Partner(string id, string name, string english, string french) => grains.Partnership("occ", new(id)).Begin(
        By($"partner-{id}"),
        new(OwnNames.Of("en", name), null, [], new(english, french)));

    private Task<Outcome> Group(string id, string english, string french, params string[] communities) => grains.Group("caso", new(id)).Welcome(
        By($"group-{id}"),
        new(new([new NameIn("en", english), new NameIn("fr", french)]), "ottawa", [.. communities], Text.None));

    private static Act By(string what) => Act.OfSystem($"demo-{what}");
}

/// <summary>Somebody of the demonstration, whom a developer may be.</summary>
/// <param name="Name">In both languages.</param>
internal sealed record DemoPerson(string Id, string Collective, Text Name, string Organisation, Roles Roles)
{
    public Actor Actor => new PersonId(Id).Actor;

    /// <summary>Where their sign-in mail goes: the page <c>/dev/mail</c> shows it.</summary>
    public EmailAddress Email => EmailAddress.Of($"{Id}@{Collective}.example")!.Value;
}

/// <summary>The people of the demonstration.</summary>
internal static class DemoPeople
{
    public static readonly DemoPerson Facilitator = new("facilitator", "occ", new("Facilitator", "Animation"), "Ontario Care Collective", Roles.Coordinator | Roles.Facilitator);
    public static readonly DemoPerson Operator = new("operator", "occ", new("Operator, North 1", "Exploitant, Nord 1"), "Operator, North 1", Roles.Operator);
    public static readonly DemoPerson South = new("south", "occ", new("Operator, South 2", "Exploitant, Sud 2"), "Operator, South 2", Roles.Operator);
    public static readonly DemoPerson Planner = new("planner", "caso", new("Planning lead", "Responsable de la planification"), "The Children’s Aid Society of Ottawa", Roles.Coordinator | Roles.Facilitator);
    public static readonly DemoPerson Representative = new("representative", "caso", new("Community group A", "Groupe communautaire A"), "Community group A", Roles.Representative);

    public static readonly DemoPerson[] All = [Facilitator, Operator, South, Planner, Representative];
}
