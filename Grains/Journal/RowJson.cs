using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Journal;

/// <summary>The JSON of rows: additive, readable in the database, and UTF-8 as people write it, since it never goes into a page.</summary>
internal static class RowJson
{
    public static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of<T>(T value)
    {
        var text = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(text, Writing))
        {
            JsonSerializer.Serialize(writer, value, Shape);
        }

        return text.WrittenSpan.ToArray();
    }

    public static T Read<T>(ReadOnlySpan<byte> text, string what)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Shape) ?? throw new JsonException("It is null.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            throw new JournalDamaged($"{what} cannot be read: it is damaged, or was written by a later release.", unreadable);
        }
    }
}
