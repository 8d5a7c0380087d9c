using System.Text.Json.Serialization;

namespace Collab.Templates;

/// <summary>One template of a collective; the last part of its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("template-id"), JsonConverter(typeof(IdJson<TemplateId>))]
public readonly record struct TemplateId([property: Id(0)] string Value) : IId<TemplateId>
{
    public static TemplateId Of(string value) => new(value);

    public override string ToString() => Value;
}
