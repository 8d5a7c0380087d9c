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

    [Fact]
    public void A_vote_is_taken_back_once()
    {
        var room = Asking.With(Bo, new PostUpvoted(Q1)).When(Bo, (session, at) => session.TakeBackVote(Q1, at)).Then(new VoteTakenBack(Q1));

        Assert.Equal(1, room.Session.Posts[Q1].Votes);
        room.When(Stranger, (session, at) => session.TakeBackVote(Q1, at)).ThenRefused(SessionRefusals.NotIn);
    }

    [Fact]
    public void A_question_that_ended_takes_no_votes()
        => Asking.With(Fay, new QuestionAnsweredLive(Q1))
            .When(Bo, (session, at) => session.Upvote(Q1, at)).ThenRefused(SessionRefusals.QuestionEnded);

    [Fact]
    public void What_is_held_takes_no_votes()
        => Asking.With(Olga, new PostFlagged(Q1)).When(Bo, (session, at) => session.Upvote(Q1, at)).ThenRefused(SessionRefusals.NotShown);

    [Fact]
    public void The_facilitator_votes_openly_for_who_is_on_the_telephone()
    {
        var tess = Actor.Caller("tess");
        var room = Asking.With(Fay, new CallerAdded(tess, Card("Tess")));

        room.When(Fay, (session, at) => session.UpvoteFor(tess, Q1, at)).Then(new PostUpvoted(Q1, tess));
        room.When(Bo, (session, at) => session.UpvoteFor(tess, Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
        room.When(Fay, (session, at) => session.UpvoteFor(Ada, Q2, at)).ThenRefused(SessionRefusals.NotACaller);
    }
}
