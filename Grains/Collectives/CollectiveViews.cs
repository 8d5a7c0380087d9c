using System.Collections.Immutable;

namespace Collab.Collectives;

/// <summary>What is seen of a collective.</summary>
internal static class CollectiveViews
{
    public static ImmutableArray<RoleHolder> Holders(Collective collective) =>
    [
        .. collective.People
            .OrderBy(person => person.Key.Value, StringComparer.Ordinal)
            .Select(person => new RoleHolder(person.Key, person.Value.Granted, Things(person.Value))),
    ];

    private static ImmutableArray<HeldThing> Things(Standing standing) =>
    [
        .. standing.Holds
            .OrderBy(thing => thing.Key, StringComparer.Ordinal)
            .Select(thing => new HeldThing(thing.Key, thing.Value)),
    ];
}
