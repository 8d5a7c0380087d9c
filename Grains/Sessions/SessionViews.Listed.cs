using Collab.Collectives;
using Collab.Directories;
using Collab.People;

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

    /// <summary>Who holds the session, or something in it. That is work, and makes nothing of a person in the collective.</summary>
    public static Holding? Holding(Session session, string id, long version) => session.Life.Plan is null ? null : new(
        $"{Sessions.Session.Kind}/{id}",
        version,
        [.. session.Holders().Select(PersonId.From).OfType<PersonId>().OrderBy(person => person.Value, StringComparer.Ordinal)]);
}
