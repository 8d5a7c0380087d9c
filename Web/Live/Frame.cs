using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Live;

/// <summary>
/// What a client applies in one go: <c>{"from":12,"to":15,"changes":{"tally/21c":{…},"floor":null}}</c>. Without
/// <c>from</c> it is a snapshot, and replaces all that the client has. Serialised once for everyone who is at the same place.
/// </summary>
[JsonConverter(typeof(FrameJson))]
internal sealed record Frame(long To, ReadOnlyMemory<byte> Json);

/// <summary>Copies a frame's bytes into a message as they are.</summary>
internal sealed class FrameJson : JsonConverter<Frame>
{
    public override Frame Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return new(json.RootElement.GetProperty("to").GetInt64(), JsonSerializer.SerializeToUtf8Bytes(json.RootElement));
    }

    public override void Write(Utf8JsonWriter writer, Frame value, JsonSerializerOptions options)
        => writer.WriteRawValue(value.Json.Span, skipInputValidation: true);
}
