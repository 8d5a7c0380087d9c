using System.Text.Json.Serialization;

namespace Collab.Sessions;

[JsonDerivedType(typeof(NoticesChosen), "notices-chosen")]
internal abstract partial record SessionEvent;

/// <param name="Off">What the session does not tell by itself, in order.</param>
internal sealed record NoticesChosen(Many<SessionNotice> Off) : SessionEvent;
