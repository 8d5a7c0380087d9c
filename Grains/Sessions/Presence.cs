namespace Collab.Sessions;

/// <summary>Who is here now: fields of the activation, neither kept nor promised. Web says so again every half minute.</summary>
internal sealed class Presence(TimeProvider time)
{
    /// <summary>Whoever was not heard of for so long has left.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    private readonly Dictionary<Actor, DateTimeOffset> seen = [];
    private readonly DateTimeOffset since = time.GetUtcNow();

    public void Arrive(Actor actor) => seen[actor] = time.GetUtcNow();

    public void Leave(Actor actor) => seen.Remove(actor);

    /// <summary>How many are here who may post.</summary>
    public int Crowd(Session session) => Here(session).Count(attendee => session.PlaceOf(attendee.Actor) >= Place.Posting);

    /// <summary>Whether a facilitator is here, or may be: who was here before the activation has yet to say so again.</summary>
    public bool HasFacilitator(Session session) => time.GetUtcNow() - since < Patience || Here(session).Any(attendee => session.Facilitates(attendee.Actor));

    public PresenceView Show(Session session)
    {
        var here = Here(session).ToList();
        return new(here.Count,
        [
            .. here.GroupBy(attendee => attendee.Card.Organisation)
                .Select(organisation => new OrganisationHere(organisation.Key, organisation.Count()))
                .OrderByDescending(organisation => organisation.Here)
                .ThenBy(organisation => organisation.Name, StringComparer.Ordinal)
                .Take(SessionLimits.Organisations),
        ]);
    }

    /// <summary>Those who are here, of those who were let in.</summary>
    public IEnumerable<Attendee> Here(Session session)
    {
        var oldest = time.GetUtcNow() - Patience;
        foreach (var (actor, _) in seen.Where(one => one.Value < oldest).ToList())
        {
            seen.Remove(actor);
        }

        return seen.Keys.Select(session.People.Find).OfType<Attendee>().Where(attendee => attendee.Place != Place.Waiting);
    }
}
