using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(Muted), "muted")]
[JsonDerivedType(typeof(Unmuted), "unmuted")]
[JsonDerivedType(typeof(Removed), "removed")]
[JsonDerivedType(typeof(Reported), "reported")]
[JsonDerivedType(typeof(ReportAnswered), "report-answered")]
internal abstract partial record SessionEvent;

internal abstract record SafetyEvent : SessionEvent;

internal sealed record Muted(Actor Whom) : SafetyEvent;

internal sealed record Unmuted(Actor Whom) : SafetyEvent;

internal sealed record Removed(Actor Whom, string Reason) : SafetyEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Reason = "" };
}

/// <param name="IsOfFacilitator">About one who facilitates: it goes to another coordinator.</param>
internal sealed record Reported(ReportId Report, Actor? About, PostId? Post, string Words, bool IsOfFacilitator = false) : SafetyEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Words = "" };
}

internal sealed record ReportAnswered(ReportId Report, string Answer) : SafetyEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Answer = "" };
}
