using System.Text.Json.Serialization;

namespace Collab.Sessions;

[JsonDerivedType(typeof(SessionCancelled), "cancelled")]
internal abstract partial record SessionEvent;

internal sealed record SessionCancelled(Text Reason) : SessionEvent;
