using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(MinutesAnnotated), "minutes-annotated")]
[JsonDerivedType(typeof(MinutesApproved), "minutes-approved")]
internal abstract partial record SessionEvent;

internal abstract record MinutesEvent : SessionEvent;

internal sealed record MinutesAnnotated(Text Words) : MinutesEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Words = Text.None };
}

internal sealed record MinutesApproved : MinutesEvent;
