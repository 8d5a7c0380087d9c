using System.Text.Json.Serialization;

namespace Collab.Sessions;

[JsonDerivedType(typeof(NoticesChosen), "notices-chosen")]
[JsonDerivedType(typeof(NoticesBegan), "notices-began")]
internal abstract partial record SessionEvent;

/// <param name="Off">What the session does not tell by itself, in order.</param>
internal sealed record NoticesChosen(Many<SessionNotice> Off) : SessionEvent;

/// <summary>The session was scheduled before sessions told anything by themselves; from now on it does, and nothing of what is past.</summary>
internal sealed record NoticesBegan : SessionEvent;
