using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>Somebody who came in. Whoever facilitates does so by the plan, whatever place stands here.</summary>
internal sealed record Attendee(Actor Actor, Card Card, Place Place)
{
    /// <summary>The facilitator who acts for this person, who is on the telephone only.</summary>
    public Actor? EnteredBy { get; init; }

    /// <summary>The versions of the entries that hold this person's name.</summary>
    public ImmutableList<long> Told { get => field ?? []; init; }

    /// <summary>The posts that this person stands behind, beside their own.</summary>
    public ImmutableHashSet<PostId> Votes { get => field ?? []; init; }

    /// <summary>How far this person's name reaches, by their own choice.</summary>
    public Circle NameReaches() => Card switch
    {
        { ShowsName: false } => Circle.Facilitators,
        { ShowsNameToObservers: false } => Circle.Participants,
        _ => Circle.Observers,
    };
}
