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
        Entered entered => Add(new(stamp.By, entered.Card, entered.Place) { Told = [stamp.Version] }),
        CallerAdded caller => Add(new(caller.Caller, caller.Card, Place.Participant) { EnteredBy = stamp.By, Told = [stamp.Version] }),
        CardChanged changed => Change(this[stamp.By], changed.Card, stamp),
        PlaceGiven given => Give(given.Guest, given.Place),
        RoleChanged changed => Give(changed.Whom, changed.Place).With(changed.Whom, changed.Role),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    public Attendance Give(Actor actor, Place place) => With(this[actor] with { Place = place }) with
    {
        Waiting = place == Place.Waiting ? Waiting.Remove(actor).Add(actor) : Waiting.Remove(actor),
    };

    /// <summary>The name goes; organisation, place and votes stay.</summary>
    public Attendance Forget(Actor actor) => Find(actor) is { } attendee ? With(attendee with { Card = attendee.Card with { Name = "" } }) : this;

    private Attendance With(Actor actor, Role role) => With(this[actor] with { Card = this[actor].Card with { Role = role } });

    private Attendance Change(Attendee attendee, Card card, Stamp stamp)
        => Leave(attendee.Card).Join(card).With(attendee with { Card = card, Told = attendee.Told.Add(stamp.Version) });

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
