using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Members;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Entry<MemberEvent>))]
internal sealed partial class MemberJson : JsonSerializerContext;
