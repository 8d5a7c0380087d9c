using Collab.Collectives;
using Collab.Layout;
using Collab.People;

namespace Collab.Accounts;

/// <summary>What an actor is to a collective: nothing, where there is no such collective or they are no person.</summary>
internal sealed class Standing(IGrainFactory grains, ICollectives collectives)
{
    public async Task<Roles> Of(Actor actor, string collective, CancellationToken stop = default)
        => PersonId.From(actor) is { } person && await collectives.Find(collective, stop) is not null
            ? await grains.Collective(collective).RolesOf(person)
            : Roles.None;
}
