using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class LedgerTests
{
    private static readonly DateOnly Due = new(2026, 3, 20);
    private static readonly Passage Answer = new("The collective does.", "en");

    [Fact]
    public void A_question_goes_from_new_to_shortlisted_to_live_to_done()
    {
        var room = Asking
            .When(Fay, (session, at) => session.Shortlist(Q1, at)).Then(new QuestionShortlisted(Q1))
            .When(Fay, (session, at) => session.SetAside(Q1, at)).Then(new QuestionSetAside(Q1))
            .When(Fay, (session, at) => session.TakeUp(Q1, at)).Then(new QuestionTakenUp(Q1))
            .When(Fay, (session, at) => session.AnswerLive(Q1, at)).Then(new QuestionAnsweredLive(Q1));

        Assert.Equal(Lane.Done, room.Session.Posts[Q1].Lane);
    }

    [Fact]
    public void Only_one_question_is_live()
    {
        var room = Asking.With(Fay, new QuestionTakenUp(Q1)).With(Fay, new QuestionTakenUp(Q2));

        Assert.Equal(Q2, room.Session.Posts.Live!.Id);
        Assert.Equal(Lane.Shortlisted, room.Session.Posts[Q1].Lane);
    }

    [Fact]
    public void The_shortlist_is_between_facilitators()
    {
        var room = Asking.With(Fay, new QuestionShortlisted(Q1));

        Assert.Equal(Lane.New, room.Seen(Q1, Audience.Participant)!.Lane);
        Assert.Equal(Lane.Shortlisted, room.Seen(Q1, Audience.Facilitator)!.Lane);
    }

    [Fact]
    public void Taking_up_a_question_that_waits_approves_it()
        => Live.With(Ada, Asked(Q1) with { IsHeld = true })
            .When(Fay, (session, at) => session.TakeUp(Q1, at)).Then(new PostApproved(Q1), new QuestionTakenUp(Q1));

    [Fact]
    public void A_promised_answer_comes_in_writing_also_after_the_close()
        => Asking
            .When(Fay, (session, at) => session.Promise(Q1, Due, at)).Then(new AnswerPromised(Q1, Due)).With(Fay, new SessionClosed())
            .When(Fay, (session, at) => session.AnswerInWriting(Q1, Answer, at)).Then(new QuestionAnsweredInWriting(Q1, Answer));

    [Fact]
    public void An_answer_is_promised_for_a_day_to_come()
        => Asking.When(Fay, (session, at) => session.Promise(Q1, new(2026, 1, 1), at)).ThenRefused(SessionRefusals.DueInThePast);

    [Fact]
    public void Merging_unites_the_votes_and_counts_nobody_twice()
    {
        // Ada asks the first and votes for the second; Fay votes for both; Gus, who may post, for the first.
        var room = Asking.With(Fay, new PlaceGiven(Gus, Place.Posting))
            .With(Ada, new PostUpvoted(Q2)).With(Fay, new PostUpvoted(Q1)).With(Fay, new PostUpvoted(Q2)).With(Gus, new PostUpvoted(Q1));

        room = room.When(Fay, (session, at) => session.Merge(Q1, Q2, at)).Then(new QuestionMerged(Q1, Q2));

        Assert.Equal(4, room.Session.Posts[Q2].Votes);
        room.When(Gus, (session, at) => session.Upvote(Q2, at)).ThenNothing();
        room.When(Fay, (session, at) => session.Reopen(Q1, at)).ThenRefused(SessionRefusals.MergedForGood);
    }

    [Fact]
    public void A_question_is_merged_into_another_that_is_open()
    {
        Asking.When(Fay, (session, at) => session.Merge(Q1, Q1, at)).ThenRefused(SessionRefusals.IntoItself);
        Asking.With(Fay, new QuestionDeclined(Q2, "no")).When(Fay, (session, at) => session.Merge(Q1, Q2, at)).ThenRefused(SessionRefusals.QuestionEnded);
    }

    [Fact]
    public void The_asker_alone_sees_why_a_question_was_declined()
    {
        var room = Asking.When(Fay, (session, at) => session.Decline(Q1, "Out of our mandate", at)).Then(new QuestionDeclined(Q1, "Out of our mandate"));

        Assert.Equal((null, null), (room.Seen(Q1, Audience.Participant)!.Words, room.Seen(Q1, Audience.Participant)!.End!.Reason));
        Assert.Equal("Out of our mandate", Assert.Single(SessionViews.Mine(room.Session, Ada).Posts).End!.Reason);
    }

    [Fact]
    public void Of_an_anonymous_question_everybody_sees_why_it_was_declined()
    {
        var room = Live.With(Token, Asked(Q1) with { IsHeld = true }).With(Fay, new QuestionDeclined(Q1, "Out of our mandate"));

        Assert.Equal((null, "Out of our mandate"), (room.Seen(Q1, Audience.Participant)!.Words, room.Seen(Q1, Audience.Participant)!.End!.Reason));
    }

    [Fact]
    public void An_ending_is_taken_back_before_another_one_is_given()
        => Asking.With(Fay, new QuestionDeclined(Q1, "no"))
            .When(Fay, (session, at) => session.Reopen(Q1, at)).Then(new QuestionReopened(Q1))
            .With(Fay, new QuestionDeclined(Q1, "no"))
            .When(Fay, (session, at) => session.AnswerLive(Q1, at)).ThenRefused(SessionRefusals.QuestionEnded);

    [Fact]
    public void Only_questions_are_sorted_and_only_by_the_facilitator()
    {
        Live.With(Ada, Asked(Q1) with { Kind = PostKind.Idea }).When(Fay, (session, at) => session.Shortlist(Q1, at)).ThenRefused(SessionRefusals.NotAQuestion);
        Asking.When(Ada, (session, at) => session.Shortlist(Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.SetAside(Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.TakeUp(Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.AnswerLive(Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.Promise(Q1, Due, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.AnswerInWriting(Q1, Answer, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.Merge(Q1, Q2, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.Decline(Q1, "no", at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.Reopen(Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void Every_question_of_a_town_hall_ends_with_it()
    {
        var room = Asking.With(Fay, new QuestionAnsweredLive(Q1));

        room = room.When(Fay, (session, at) => session.Close(at)).Then(new SessionClosed(), new RestPromised(new(2026, 3, 16)));

        Assert.Equal((0, 1), (room.Session.Posts.Ledger.Open, room.Session.Posts.Ledger[Ending.Promised]));
    }

    [Fact]
    public void The_ledger_counts_and_gives_the_median_wait()
    {
        var room = Asking.After(TimeSpan.FromMinutes(10)).With(Fay, new QuestionAnsweredLive(Q1))
            .After(TimeSpan.FromMinutes(20)).With(Fay, new QuestionAnsweredInWriting(Q2, Answer))
            .With(Ada, Asked(new("q3"))).With(Fay, new QuestionDeclined(new("q3"), "no"))
            .With(Token, Asked(new("q4"))).With(Fay, new QuestionAnsweredLive(new("q4")))
            .With(Bo, Asked(new("q5"))).With(Bo, new PostWithdrawn(new("q5")));

        var ledger = new LedgerView(Asked: 4, Open: 0, AnsweredLive: 2, AnsweredInWriting: 1, Promised: 0, Merged: 0, Declined: 1, MedianMinutes: 20);
        Assert.Contains(new("ledger", ledger), SessionViews.Look(room.Session, Audience.Participant));
        Assert.Contains(new("ledger", ledger), SessionViews.Look(room.Reloaded().Session, Audience.Participant));
    }
}
