using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who comes in, and as what.</summary>
internal sealed partial record Session
{
    public bool Facilitates(Actor actor) => Life.Plan is { } plan && plan.Facilitators.Contains(actor);

    public Decision<SessionEvent> Enter(Card card, Stamp stamp) => People.Find(stamp.By) switch
    {
        _ when Life.Phase < Phase.Lobby && !Facilitates(stamp.By) => SessionRefusals.NotYet,
        _ when Flaw(card) is { } flaw => flaw,
        { } attendee when attendee.Card == card => Decision.Nothing,
        not null => new CardChanged(card),
        _ when Life.Phase >= Phase.Closed => SessionRefusals.Over,
        _ when People.Count >= SessionLimits.Attendees => SessionRefusals.Full,
        _ => new Entered(card, PlaceOf(stamp.By, card)),
    };

    private static Refusal? Flaw(Card card) => card switch
    {
        { AcceptsRules: false } => SessionRefusals.RulesNotAccepted,
        _ when string.IsNullOrWhiteSpace(card.Name) => SessionRefusals.NoName,
        { Name.Length: > SessionLimits.Name } or { Organisation.Length: > SessionLimits.Name } => SessionRefusals.NameTooLong,
        _ => null,
    };

    private Place PlaceOf(Actor actor, Card card) => card.Role switch
    {
        _ when Facilitates(actor) => Place.Facilitator,
        Role.Guest => Place.Watching,
        Role.Observer => Place.Observing,
        _ => Place.Participant,
    };
}
