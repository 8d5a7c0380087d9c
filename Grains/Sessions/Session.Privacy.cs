using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What people can have taken back of themselves.</summary>
internal sealed partial record Session
{
    /// <summary>Makes somebody a "former participant" everywhere: their name goes, also from the record; what they said stays.</summary>
    public Decision<SessionEvent> Forget(Actor actor, Stamp stamp) => (People.Find(actor), Door.Announced(actor)) switch
    {
        _ when stamp.By != Actor.System && stamp.By != actor => SessionRefusals.NotYours,
        ({ Card.Name.Length: > 0 } attendee, var observer) => new PersonForgotten(actor, [.. attendee.Told, .. observer is null ? [] : new[] { observer.Told }]),
        (_, { Name.Length: > 0 } observer) => new PersonForgotten(actor, [observer.Told]),
        _ => Decision.Nothing,
    };

    private Session Without(Actor actor) => this with { People = People.Forget(actor), Door = Door.Forget(actor) };
}
