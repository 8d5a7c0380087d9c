using System.Text.Json.Serialization;

namespace Collab.Partnerships;

/// <summary>One partnership of a collective; the last part of its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("partnership-id"), JsonConverter(typeof(IdJson<PartnershipId>))]
public readonly record struct PartnershipId([property: Id(0)] string Value) : IId<PartnershipId>
{
    public static PartnershipId Of(string value) => new(value);

    public override string ToString() => Value;
}
