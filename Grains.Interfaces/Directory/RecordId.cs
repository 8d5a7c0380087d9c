using System.Text.Json.Serialization;

namespace Collab.Directories;

/// <summary>The record that a collective keeps of an organisation: kind and id of its grain, for example <c>group/x7k2</c>.</summary>
[GenerateSerializer, Immutable, Alias("record-id"), JsonConverter(typeof(IdJson<RecordId>))]
public readonly record struct RecordId([property: Id(0)] string Value) : IId<RecordId>
{
    public static RecordId Of(string value) => new(value);

    /// <summary>Whether it can name a community group, a member or a partnership.</summary>
    [JsonIgnore]
    public bool IsValid => Value?.Split('/') is ["group" or "member" or "partnership", var id] && GrainKey.IsPart(id);

    public GrainKey In(string collective) => GrainKey.Parse($"{collective}/{Value}");

    public override string ToString() => Value;
}
