using System.Text.Json.Serialization;

namespace Collab.Groups;

/// <summary>One community group of a collective; the last part of its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("group-id"), JsonConverter(typeof(IdJson<GroupId>))]
public readonly record struct GroupId([property: Id(0)] string Value) : IId<GroupId>
{
    public static GroupId Of(string value) => new(value);

    public override string ToString() => Value;
}
