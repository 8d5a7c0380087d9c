using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Sessions;

/// <summary>Writes the posts alone; what finds them is made anew.</summary>
internal sealed class PostsJson : JsonConverter<Posts>
{
    public override Posts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Posts.Of(JsonSerializer.Deserialize<List<Post>>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Posts value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var post in value.All)
        {
            JsonSerializer.Serialize(writer, post, options);
        }

        writer.WriteEndArray();
    }
}
