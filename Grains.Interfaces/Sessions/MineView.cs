using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>What one person alone sees of a session: never in a shared frame.</summary>
/// <param name="Audience">With whom this person hears; none as long as they are not let in.</param>
/// <param name="Votes">The posts that this person stands behind by a vote, newest last.</param>
[GenerateSerializer, Immutable, Alias("mine-view")]
public sealed partial record MineView(
    [property: Id(0)] Place? Place,
    [property: Id(1)] Audience? Audience,
    [property: Id(2)] ImmutableArray<PostId> Votes,
    [property: Id(3)] ImmutableArray<PostView> Posts) : View;
