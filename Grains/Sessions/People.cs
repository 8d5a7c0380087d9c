using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Everybody who came in.</summary>
internal sealed record People(ImmutableDictionary<Actor, Attendee> Attendees)
{
    public static readonly People None = new(ImmutableDictionary<Actor, Attendee>.Empty);

    [JsonIgnore]
    public int Count => Attendees.Count;

    public Attendee? Find(Actor actor) => Attendees.GetValueOrDefault(actor);

    public People With(Attendee attendee) => new(Attendees.SetItem(attendee.Actor, attendee));

    public People Evolve(PeopleEvent happened, Stamp stamp) => happened switch
    {
        Entered entered => With(new(stamp.By, entered.Card, entered.Place)),
        CardChanged changed => With(Attendees[stamp.By] with { Card = changed.Card }),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };
}
