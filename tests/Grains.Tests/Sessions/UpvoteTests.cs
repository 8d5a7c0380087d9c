using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class UpvoteTests
{
    [Fact]
    public void Voting_twice_counts_once()
    {
        var room = Live.With(Ada, Asked(Q1)).When(Bo, (session, at) => session.Upvote(Q1, at)).Then(new PostUpvoted(Q1));

        Assert.Equal(2, room.Session.Posts[Q1].Votes);
    }

    [Fact]
    public void Who_asks_stands_behind_the_question_already()
        => Live.With(Ada, Asked(Q1)).When(Ada, (session, at) => session.Upvote(Q1, at)).ThenNothing();

    [Fact]
    public void Nobody_votes_after_the_session_closed()
        => Live.With(Ada, Asked(Q1)).With(Fay, new SessionClosed())
            .When(Bo, (session, at) => session.Upvote(Q1, at)).ThenRefused(SessionRefusals.NotOpen);

    [Fact]
    public void Absent_groups_vote_in_the_open_window()
        => Live.With(Ada, Asked(Q1)).With(Fay, new WindowOpened(Room.Start.AddDays(7)))
            .When(Bo, (session, at) => session.Upvote(Q1, at)).Then(new PostUpvoted(Q1));

    [Fact]
    public void A_post_that_does_not_exist_has_no_votes()
        => Live.When(Bo, (session, at) => session.Upvote(Q1, at)).ThenRefused(SessionRefusals.NoSuchPost);

    [Fact]
    public void Who_only_watches_does_not_vote()
        => Live.With(Ada, Asked(Q1)).When(Gus, (session, at) => session.Upvote(Q1, at)).ThenRefused(SessionRefusals.MayNotPost);

    [Fact]
    public void Who_never_came_in_does_not_vote()
        => Live.With(Ada, Asked(Q1)).When(Stranger, (session, at) => session.Upvote(Q1, at)).ThenRefused(SessionRefusals.NotIn);
}
