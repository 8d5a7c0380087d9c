using System.Text.Json.Serialization;

namespace Collab.Notices;

/// <summary>One saved audience of a collective.</summary>
[GenerateSerializer, Immutable, Alias("audience-id"), JsonConverter(typeof(IdJson<AudienceId>))]
public readonly record struct AudienceId([property: Id(0)] string Value) : IId<AudienceId>
{
    public static AudienceId Of(string value) => new(value);

    public override string ToString() => Value;
}
