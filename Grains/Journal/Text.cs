using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Collab.Journal;

/// <summary>The JSON of rows: UTF-8 as people write it, since it goes to the store and never into a page.</summary>
internal static class Text
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of<T>(T value, JsonTypeInfo<T> json)
    {
        var text = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(text, Options))
        {
            JsonSerializer.Serialize(writer, value, json);
        }

        return text.WrittenSpan.ToArray();
    }

    public static T Read<T>(ReadOnlySpan<byte> text, JsonTypeInfo<T> json, string what)
    {
        try
        {
            return JsonSerializer.Deserialize(text, json) ?? throw new JsonException("It is null.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            throw new JournalDamaged($"{what} cannot be read: it is damaged, or was written by a later release.", unreadable);
        }
    }
}
