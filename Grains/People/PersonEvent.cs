using System.Text.Json.Serialization;
using Collab.Collectives;
using Collab.Journal;

namespace Collab.People;

/// <summary>Something that happened to a person's record.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(PersonWelcomed), "welcomed")]
[JsonDerivedType(typeof(PersonCorrected), "corrected")]
[JsonDerivedType(typeof(RolesChanged), "roles")]
[JsonDerivedType(typeof(SignInsRevoked), "revoked")]
[JsonDerivedType(typeof(CalendarRenewed), "calendar")]
[JsonDerivedType(typeof(PersonDeleted), "deleted")]
internal abstract record PersonEvent : IErasable<PersonEvent>
{
    public virtual PersonEvent Erased() => this;
}

/// <param name="Address">The hash under which the address is claimed.</param>
internal sealed record PersonWelcomed(PersonCard? Card, string? Email, string Address) : PersonEvent
{
    public override PersonEvent Erased() => this with { Card = null, Email = null };
}

internal sealed record PersonCorrected(PersonCard? Card) : PersonEvent
{
    public override PersonEvent Erased() => this with { Card = null };
}

internal sealed record RolesChanged(string Collective, Roles Roles, long Version) : PersonEvent;

/// <summary>Every sign-in that was made before is over.</summary>
internal sealed record SignInsRevoked : PersonEvent;

/// <summary>The calendar feed has a new address.</summary>
internal sealed record CalendarRenewed : PersonEvent;

/// <summary>The person is a former participant now; these entries lose what they said of them.</summary>
internal sealed record PersonDeleted(long[] Versions) : PersonEvent, IErasure
{
    [JsonIgnore]
    public IEnumerable<long> Erases => Versions;
}
