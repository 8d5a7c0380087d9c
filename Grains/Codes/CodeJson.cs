using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Codes;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Code))]
[JsonSerializable(typeof(Entry<CodeEvent>))]
internal sealed partial class CodeJson : JsonSerializerContext;
