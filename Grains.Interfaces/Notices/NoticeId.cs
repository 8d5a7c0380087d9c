using System.Text.Json.Serialization;

namespace Collab.Notices;

/// <summary>One notice of a collective; the last part of its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("notice-id"), JsonConverter(typeof(IdJson<NoticeId>))]
public readonly record struct NoticeId([property: Id(0)] string Value) : IId<NoticeId>
{
    public static NoticeId Of(string value) => new(value);

    public override string ToString() => Value;
}
