namespace Collab.Sessions;

/// <summary>Who is here now: fields of the activation, neither kept nor promised. Web says so again every half minute.</summary>
internal sealed class Presence(TimeProvider time)
{
    /// <summary>Whoever was not heard of for so long has left.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    private readonly Dictionary<Actor, DateTimeOffset> seen = [];

    public void Arrive(Actor actor) => seen[actor] = time.GetUtcNow();

    public void Leave(Actor actor) => seen.Remove(actor);

    /// <summary>How many are here who may post.</summary>
    public int Crowd(Session session) => Here(session).Count(attendee => session.PlaceOf(attendee.Actor) >= Place.Posting);

    public bool HasFacilitator(Session session) => Here(session).Any(attendee => session.Facilitates(attendee.Actor));

    /// <summary>Those who are here, of those who were let in.</summary>
    public IEnumerable<Attendee> Here(Session session)
    {
        var since = time.GetUtcNow() - Patience;
        foreach (var (actor, _) in seen.Where(one => one.Value < since).ToList())
        {
            seen.Remove(actor);
        }

        return seen.Keys.Select(session.People.Find).OfType<Attendee>().Where(attendee => attendee.Place != Place.Waiting);
    }
}
