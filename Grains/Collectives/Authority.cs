using Collab.People;

namespace Collab.Collectives;

/// <summary>What an actor is to a collective, as the collective itself says.</summary>
internal static class Authority
{
    /// <summary>The system may do what anybody may; a guest and a nameless one hold no role.</summary>
    public static async ValueTask<Roles> RolesOf(this IGrainFactory grains, string collective, Actor actor)
        => actor == Actor.System ? Roles.All
            : PersonId.From(actor) is { } person ? await grains.Collective(collective).RolesOf(person)
            : Roles.None;
}
