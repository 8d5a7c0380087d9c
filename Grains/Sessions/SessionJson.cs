using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>How a session is written in its journal: additive, and readable in the database.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(List<Post>))]
[JsonSerializable(typeof(Entry<SessionEvent>))]
internal sealed partial class SessionJson : JsonSerializerContext;
