using Collab.Journal;
using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class SessionViewsTests
{
    [Fact]
    public void A_vote_ships_a_number_and_no_text()
    {
        var change = Assert.Single(Changes(Audience.Participant, Live.With(Ada, Asked(Q1)), Bo, new PostUpvoted(Q1)));

        Assert.Equal(new("tally/q1", new TallyView(2)), change);
    }

    [Fact]
    public void A_snapshot_holds_the_newest_and_the_highest_only()
    {
        var room = Live;
        for (var number = 0; number < 300; number++)
        {
            room = room.With(Ada, Asked(new($"p{number}")));
        }

        room = room.With(Bo, new PostUpvoted(new("p7")));
        var posts = SessionViews.Look(room.Session, Audience.Participant).Where(change => change.Value is PostView).ToList();

        Assert.Equal(SessionLimits.Newest + SessionLimits.Highest - 49, posts.Count);
        Assert.Contains(posts, change => change.Key == "post/p7");
    }

    internal static IReadOnlyList<Change> Changes(Audience audience, Room room, Actor by, params SessionEvent[] happened)
    {
        var after = room.With(by, happened);
        return SessionViews.Changes(audience, room.Session, new(after.Version, after.Now, by, new("test-command"), happened), after.Session);
    }
}
