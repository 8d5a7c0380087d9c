using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Urns;

/// <summary>What the store keeps of an urn: while it is open a sealed box, then the result alone.</summary>
internal sealed record UrnRow(byte[]? Sealed = null, Tally? Result = null)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, UrnJson.Default.UrnRow);

    public static UrnRow Of(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize(json.Span, UrnJson.Default.UrnRow)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UrnRow))]
internal sealed partial class UrnJson : JsonSerializerContext;
