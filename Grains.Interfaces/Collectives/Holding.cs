using Collab.People;

namespace Collab.Collectives;

/// <summary>Something of the collective that people hold: a seat, a session, a notice that waits, later a review.</summary>
/// <param name="Thing">Kind and id of its grain, for example <c>session/x7k2</c>.</param>
/// <param name="Version">Of its journal; what an older version tells is ignored.</param>
/// <param name="Holders">Nobody, once there is nothing left to hand over.</param>
/// <param name="Role">What holding it makes of a person: a group's seat makes a representative. Work makes nothing.</param>
[GenerateSerializer, Immutable, Alias("holding")]
public sealed record Holding(
    [property: Id(0)] string Thing,
    [property: Id(1)] long Version,
    [property: Id(2)] Many<PersonId> Holders,
    [property: Id(3)] Roles Role = Roles.None)
{
    /// <summary>Whether the same people hold it as the same, whatever the version.</summary>
    public bool IsHeldAs(Holding? other) => other is not null && this with { Version = other.Version } == other;
}

/// <summary>A grain that people hold, and that one of them can hand over when leaving.</summary>
[Alias("IHeld")]
public interface IHeld : IGrainWithStringKey
{
    /// <summary>Puts one person into another's place. A seat is not handed over: its first alternate stands in.</summary>
    [Alias("HandOver")]
    Task<Outcome> HandOver(Act act, PersonId from, PersonId to);
}
