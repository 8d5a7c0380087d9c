using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What people can have taken back of themselves.</summary>
internal sealed partial record Session
{
    /// <summary>Makes somebody a "former participant" everywhere: their name goes, also from the record; what they said stays.</summary>
    public Decision<SessionEvent> Forget(Actor actor, Stamp stamp) => ToldOf(actor).ToImmutableArray() switch
    {
        _ when stamp.By != Actor.System && stamp.By != actor => SessionRefusals.NotYours,
        { IsEmpty: true } => Decision.Nothing,
        var told => new PersonForgotten(actor, told),
    };

    /// <summary>The versions of the entries that hold somebody's name, or a name that they gave.</summary>
    private IEnumerable<long> ToldOf(Actor actor) =>
    [
        .. People.Find(actor) is { Card.Name.Length: > 0 } attendee ? attendee.Told : [],
        .. Door.Announced(actor) is { Name.Length: > 0 } observer ? [observer.Told] : Array.Empty<long>(),
        .. Replies.Find(actor)?.Told ?? [],
    ];

    private Session Without(Actor actor) => this with { People = People.Forget(actor), Door = Door.Forget(actor), Replies = Replies.Forget(actor) };
}
