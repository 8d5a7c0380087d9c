using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Collab.Collectives;

/// <summary>What one person is to a collective: by grant, and by what they hold.</summary>
/// <param name="Holds">Things, and what each makes of the person.</param>
internal sealed record Standing(Roles Granted, ImmutableDictionary<string, Roles> Holds)
{
    public static readonly Standing None = new(Roles.None, ImmutableDictionary<string, Roles>.Empty);

    [JsonIgnore]
    public Roles Roles => Holds.Values.Aggregate(Granted, (roles, role) => roles | role);

    [JsonIgnore]
    public bool IsNone => Granted == Roles.None && Holds.IsEmpty;

    public Standing Holding(string thing, Roles role) => this with { Holds = Holds.SetItem(thing, role) };

    public Standing NotHolding(string thing) => this with { Holds = Holds.Remove(thing) };
}
