using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(PersonForgotten), "person-forgotten")]
internal abstract partial record SessionEvent;

/// <summary>Somebody's name is gone, and they are a former participant from now on.</summary>
/// <param name="Told">The versions of the entries that held the name.</param>
internal sealed record PersonForgotten(Actor Person, ImmutableArray<long> Told) : SessionEvent, IErasure
{
    [JsonIgnore]
    public IEnumerable<long> Erases => Told;
}
