using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Directories;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DirectoryShard))]
[JsonSerializable(typeof(Entry<DirectoryShardEvent>))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
