using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(DoorSet), "door-set")]
[JsonDerivedType(typeof(DoorLocked), "door-locked")]
[JsonDerivedType(typeof(CodeRenewed), "code-renewed")]
[JsonDerivedType(typeof(ApprovalRequired), "approval-required")]
[JsonDerivedType(typeof(AnonymousPaused), "anonymous-paused")]
[JsonDerivedType(typeof(ObserverAnnounced), "observer-announced")]
internal abstract partial record SessionEvent;

internal abstract record DoorEvent : SessionEvent;

internal sealed record DoorSet(DoorSettings Settings) : DoorEvent;

internal sealed record DoorLocked(bool IsLocked) : DoorEvent;

internal sealed record CodeRenewed(string Code) : DoorEvent;

internal sealed record ApprovalRequired(bool IsRequired) : DoorEvent;

internal sealed record AnonymousPaused(bool IsPaused) : DoorEvent;

internal sealed record ObserverAnnounced(Observer Observer) : DoorEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Observer = Observer with { Name = "" } };
}
