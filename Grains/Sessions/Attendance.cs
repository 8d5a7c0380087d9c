using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Everybody who came in, and how many of each organisation.</summary>
internal sealed record Attendance
{
    public static readonly Attendance None = new();

    public ImmutableDictionary<Actor, Attendee> Attendees { get => field ?? ImmutableDictionary<Actor, Attendee>.Empty; init; }

    public ImmutableDictionary<string, int> Organisations { get => field ?? ImmutableDictionary<string, int>.Empty; init; }

    /// <summary>Guests whom nobody let in yet, first come first.</summary>
    public ImmutableList<Actor> Waiting { get => field ?? []; init; }

    [JsonIgnore]
    public int Count => Attendees.Count;

    [JsonIgnore]
    public int Admitted => Attendees.Count - Waiting.Count;

    public Attendee this[Actor actor] => Attendees[actor];

    public Attendee? Find(Actor actor) => Attendees.GetValueOrDefault(actor);

    public Attendance With(Attendee attendee) => this with { Attendees = Attendees.SetItem(attendee.Actor, attendee) };

    public Attendance Evolve(AttendanceEvent happened, Stamp stamp) => happened switch
    {
        Entered entered => Add(new(stamp.By, entered.Card, entered.Place)),
        CallerAdded caller => Add(new(caller.Caller, caller.Card, Place.Participant) { EnteredBy = stamp.By }),
        CardChanged changed => Leave(this[stamp.By].Card).Join(changed.Card).With(this[stamp.By] with { Card = changed.Card }),
        PlaceGiven given => With(this[given.Guest] with { Place = given.Place }) with { Waiting = Waiting.Remove(given.Guest) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private Attendance Add(Attendee attendee) => Join(attendee.Card).With(attendee) with
    {
        Waiting = attendee.Place == Place.Waiting ? Waiting.Add(attendee.Actor) : Waiting,
    };

    private Attendance Join(Card card)
        => this with { Organisations = Organisations.SetItem(card.Organisation, Organisations.GetValueOrDefault(card.Organisation) + 1) };

    private Attendance Leave(Card card) => this with
    {
        Organisations = Organisations[card.Organisation] > 1
            ? Organisations.SetItem(card.Organisation, Organisations[card.Organisation] - 1)
            : Organisations.Remove(card.Organisation),
    };
}
