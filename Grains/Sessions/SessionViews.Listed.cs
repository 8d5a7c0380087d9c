using Collab.Directories;

namespace Collab.Sessions;

internal static partial class SessionViews
{
    /// <summary>The line in the collective's list of sessions: found by title, filtered by where it is in its life.</summary>
    public static Listed? Listed(Session session, string id, long version) => session.Life.Plan is not { } plan ? null : new(
        id,
        version,
        plan.Title,
        plan.Starts,
        [session.Life.Phase.ToString().ToLowerInvariant(), $"kind:{plan.Kind}".ToLowerInvariant()],
        null,
        [new("phase", session.Life.Phase.ToString()), new("kind", plan.Kind.ToString())]);
}
