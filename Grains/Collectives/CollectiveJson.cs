using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Collectives;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Collective))]
[JsonSerializable(typeof(Entry<CollectiveEvent>))]
internal sealed partial class CollectiveJson : JsonSerializerContext;
