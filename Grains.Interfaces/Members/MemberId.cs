using System.Text.Json.Serialization;

namespace Collab.Members;

/// <summary>One operator's membership of a collective; the last part of its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("member-id"), JsonConverter(typeof(IdJson<MemberId>))]
public readonly record struct MemberId([property: Id(0)] string Value) : IId<MemberId>
{
    public static MemberId Of(string value) => new(value);

    public override string ToString() => Value;
}
