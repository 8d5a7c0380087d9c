using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Collab.Sessions;

/// <summary>Somebody who came in.</summary>
internal sealed record Attendee(Actor Actor, Card Card, Place Place)
{
    /// <summary>The posts that this person stands behind, beside their own.</summary>
    public ImmutableHashSet<PostId> Votes { get => field ?? []; init; }

    /// <summary>Whether this person may post and vote on posts.</summary>
    [JsonIgnore]
    public bool Speaks => Place >= Place.Posting;
}
