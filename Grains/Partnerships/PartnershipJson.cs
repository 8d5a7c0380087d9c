using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Partnerships;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Partnership))]
[JsonSerializable(typeof(Entry<PartnershipEvent>))]
internal sealed partial class PartnershipJson : JsonSerializerContext;
