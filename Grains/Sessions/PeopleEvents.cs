using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(CardChanged), "card-changed")]
internal abstract partial record SessionEvent;

internal abstract record PeopleEvent : SessionEvent;

internal sealed record Entered(Card Card, Place Place) : PeopleEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Card = Card with { Name = "" } };
}

internal sealed record CardChanged(Card Card) : PeopleEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Card = Card with { Name = "" } };
}
