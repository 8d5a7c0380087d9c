using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Groups;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(Entry<GroupEvent>))]
internal sealed partial class GroupJson : JsonSerializerContext;
