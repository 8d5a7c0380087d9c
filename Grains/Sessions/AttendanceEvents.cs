using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(CardChanged), "card-changed")]
[JsonDerivedType(typeof(CallerAdded), "caller-added")]
[JsonDerivedType(typeof(PlaceGiven), "place-given")]
[JsonDerivedType(typeof(RoleChanged), "role-changed")]
internal abstract partial record SessionEvent;

internal abstract record AttendanceEvent : SessionEvent;

internal sealed record Entered(Card Card, Place Place) : AttendanceEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Card = Card with { Name = "" } };
}

internal sealed record CardChanged(Card Card) : AttendanceEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Card = Card with { Name = "" } };
}

/// <summary>Somebody listens by telephone, and the facilitator acts for them, openly.</summary>
internal sealed record CallerAdded(Actor Caller, Card Card) : AttendanceEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Card = Card with { Name = "" } };
}

internal sealed record PlaceGiven(Actor Guest, Place Place) : AttendanceEvent;

/// <summary>Somebody who is in became something else to the collective.</summary>
internal sealed record RoleChanged(Actor Whom, Role Role, Place Place) : AttendanceEvent;
