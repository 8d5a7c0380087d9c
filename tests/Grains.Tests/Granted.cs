using Collab.Collectives;
using Collab.People;
using Orleans;
using Xunit;

namespace Collab;

/// <summary>Gives people of a test their roles, as a collective would have.</summary>
internal static class Granted
{
    public static async Task Grant(this IGrainFactory grains, Roles roles, params IEnumerable<Actor> people)
    {
        var collective = grains.Collective("occ");
        await collective.Found(
            Act.OfSystem("founded-occ"),
            new(new("Collective", "Collectif"), "America/Toronto", new([], null, null, null), new("Privacy", "privacy@occ.example", null)));
        foreach (var person in people)
        {
            var outcome = await collective.Grant(Act.OfSystem($"grant-{person.Value.Replace('/', '-')}"), PersonId.From(person)!.Value, roles);
            Assert.Equal(OutcomeKind.Accepted, outcome.Kind);
        }
    }
}
