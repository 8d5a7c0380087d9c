using System.Collections.Immutable;
using Collab.People;

namespace Collab.Collectives;

/// <summary>The tenant: what it is, and who is what in it. Key: <c>{collective}/collective/self</c>.</summary>
[Alias("ICollectiveGrain")]
public interface ICollectiveGrain : IGrainWithStringKey
{
    /// <summary>Only the system founds: by configuration or import.</summary>
    [Alias("Found")]
    Task<Outcome> Found(Act act, CollectiveFacts facts);

    [Alias("Describe")]
    Task<Outcome> Describe(Act act, CollectiveFacts facts);

    [Alias("Grant")]
    Task<Outcome> Grant(Act act, PersonId person, Roles roles);

    [Alias("Revoke")]
    Task<Outcome> Revoke(Act act, PersonId person, Roles roles);

    /// <summary>Told by whatever people hold, each time that its holders change.</summary>
    [Alias("Hold")]
    Task<Outcome> Hold(Act act, Holding holding);

    /// <summary>
    /// A person leaves: their work passes to a successor, their seats to alternates, their roles end, their sign-ins are revoked.
    /// </summary>
    [Alias("Leave")]
    Task<Outcome> Leave(Act act, PersonId person, PersonId successor);

    [Alias("RolesOf")]
    Task<Roles> RolesOf(PersonId person);

    /// <summary>None where there is no such collective.</summary>
    [Alias("Look")]
    Task<CollectiveView?> Look();

    [Alias("Holders")]
    Task<ImmutableArray<RoleHolder>> Holders();
}
