using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>Who is here now, as each server said it last: fields of the activation, neither kept nor promised.</summary>
internal sealed class Presence(TimeProvider time)
{
    private readonly Dictionary<string, (ImmutableArray<Actor> Here, DateTimeOffset At)> servers = [];
    private readonly DateTimeOffset since = time.GetUtcNow();

    /// <summary>All who are here by way of one server.</summary>
    public void Hear(string server, Many<Actor> here) => servers[server] = (here.Items, time.GetUtcNow());

    /// <summary>How many are here who may post.</summary>
    public int Crowd(Session session) => Here(session).Count(attendee => session.PlaceOf(attendee.Actor) >= Place.Posting);

    /// <summary>Whether a facilitator is here, or may be: who was here before the activation has yet to be heard of again.</summary>
    public bool HasFacilitator(Session session) => time.GetUtcNow() - since < Lease.Patience || Actors().Any(session.Facilitates);

    public PresenceView Show(Session session)
    {
        var here = Here(session).ToList();
        return new(here.Count,
        [
            .. here.GroupBy(attendee => attendee.Card.Organisation)
                .Select(organisation => new OrganisationHere(organisation.Key, organisation.Count()))
                .OrderByDescending(organisation => organisation.Here)
                .ThenBy(organisation => organisation.Name, StringComparer.Ordinal)
                .Take(PresenceView.Most),
        ]);
    }

    /// <summary>Those who are here, of those who were let in.</summary>
    public IEnumerable<Attendee> Here(Session session) => Actors()
        .Where(actor => session.PlaceOf(actor) is not (null or Place.Waiting))
        .Select(session.People.Find).OfType<Attendee>();

    /// <summary>Each once, however many servers they came by.</summary>
    private IEnumerable<Actor> Actors()
    {
        var oldest = time.GetUtcNow() - Lease.Patience;
        foreach (var (server, _) in servers.Where(server => server.Value.At < oldest).ToList())
        {
            servers.Remove(server);
        }

        return servers.Values.SelectMany(server => server.Here).Distinct();
    }
}
