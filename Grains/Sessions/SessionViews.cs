using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What each audience sees of a session, and what a commit changes of it.</summary>
internal static partial class SessionViews
{
    private static readonly Facet Session = new("session", static (session, _) => Show(session.Life));

    private static readonly Facet People = new("people", static (session, _) => Show(session.People, session.Door));

    /// <summary>The views that an entry changed, newest value only.</summary>
    public static ImmutableArray<Change> Changes(Audience audience, Session before, Entry<SessionEvent> entry, Session after)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        if (Moved(before, entry, after) is { Length: > 0 } moved)
        {
            changes.Add(new(PlacesChanged.Key, new PlacesChanged(moved)));
        }

        if (entry.Events.Any(Retracts))
        {
            changes.Add(new(Retraction.Key, new Retraction()));
        }

        foreach (var facet in entry.Events.SelectMany(happened => Touched(happened, entry.By, before)).Distinct())
        {
            var change = facet.Of(after, audience);
            if (!Equals(change.Value, facet.Show(before, audience)))
            {
                changes.Add(change);
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>What a joiner needs: bounded, however much there is.</summary>
    public static ImmutableArray<Change> Look(Session session, Audience audience)
        => [.. new[] { Session, Agenda, Ways, DoorKeeping, People, Ledger }
            .Concat(Seats(session))
            .Concat(Posts(session, audience))
            .Concat(Meeting(session))
            .Select(facet => facet.Of(session, audience))
            .Where(change => change.Value is not null)];

    private static bool Retracts(SessionEvent happened)
        => happened is PostFlagged or PostHidden or PostWithdrawn or PostErased or AllPostsErased or PersonForgotten;

    /// <summary>What an event can change: named by the event alone, so that no commit looks at the whole session.</summary>
    private static IEnumerable<Facet> Touched(SessionEvent happened, Actor by, Session before) => happened switch
    {
        LifeEvent => [Session, Agenda, .. Meeting(before)],
        AgendaEvent => [Agenda, Floor],
        AttendanceEvent => [People, DoorKeeping, .. SeatsOf(by, before)],
        PersonForgotten forgotten => [People, .. SeatsOf(forgotten.Person, before), .. before.Posts.Own(forgotten.Person).Take(SessionLimits.Newest).Select(post => Post(post.Id))],
        SeatEvent seat => [Seat(seat.Seat), DoorKeeping],
        DoorEvent => [DoorKeeping, Ways, People],
        ReplyGiven given => SeatsOf(given.Who, before),
        PostEvent post => Touched(post, before),
        RestPromised or AllPostsErased => Posts(before, Audience.Facilitator).Append(Ledger),
        _ => TouchedInMeeting(happened, before),
    };

    private static SessionView? Show(Life life) => life.Plan is { } plan
        ? new(plan.Kind, life.Phase, plan.Title, plan.Starts, plan.Ends, plan.Languages, plan.Hearing, plan.Rules, life.WindowUntil)
        : null;
}
