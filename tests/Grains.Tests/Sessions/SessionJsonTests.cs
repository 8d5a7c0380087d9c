using System.Text.Json;
using Collab.Journal;
using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class SessionJsonTests
{
    [Fact]
    public void A_head_that_was_written_before_a_noun_existed_reads_it_as_empty()
    {
        var session = JsonSerializer.Deserialize<Session>("{}", RowJson.Shape)!;

        Assert.Empty(session.Posts.All);
        Assert.Empty(session.People.Attendees);
        Assert.Equal(Phase.Draft, session.Life.Phase);
    }

    [Fact]
    public void A_session_reads_as_it_was_written()
    {
        var room = Live.With(Ada, Asked(Q1)).With(Bo, Asked(Q2)).With(Bo, new PostUpvoted(Q1));

        var posts = room.Reloaded().Session.Posts;

        Assert.Equal([Q1, Q2], posts.Highest.Select(post => post.Id));
        Assert.Equal([Q2, Q1], posts.On(Shelf.None).Select(post => post.Id));
        Assert.Equal(Q1, Assert.Single(posts.Own(Ada)).Id);
        Assert.Contains(Q1, room.Reloaded().Session.People.Attendees[Bo].Votes);
    }
}
