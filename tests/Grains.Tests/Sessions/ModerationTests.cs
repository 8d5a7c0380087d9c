using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class ModerationTests
{
    private static Room Moderated => Live.With(Fay, new ApprovalRequired(true)).With(Ada, Asked(Q1) with { IsHeld = true });

    [Fact]
    public void Where_approval_is_required_a_post_waits_unseen()
    {
        Assert.True(Live.With(Fay, new ApprovalRequired(true)).When(Ada, (session, at) => session.Ask(Draft, at))
            .Decided<Posted>().IsHeld);

        Assert.Null(Moderated.Seen(Q1, Audience.Participant));
        Assert.Equal(Standing.Awaiting, Moderated.Seen(Q1, Audience.Facilitator)!.Standing);
        Assert.Equal(Q1, Assert.Single(SessionViews.Mine(Moderated.Session, Ada).Posts).Id);
    }

    [Fact]
    public void What_the_facilitator_approves_is_shown()
    {
        var room = Moderated.When(Fay, (session, at) => session.Approve(Q1, at)).Then(new PostApproved(Q1));

        Assert.NotNull(room.Seen(Q1, Audience.Participant)!.Words);
        Moderated.When(Ada, (session, at) => session.Approve(Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void The_projector_shows_approved_posts_only()
    {
        Assert.Null(Asking.Seen(Q1, Audience.Projector));
        Assert.NotNull(Asking.With(Fay, new PostApproved(Q1)).Seen(Q1, Audience.Projector));
        Assert.Null(Asking.With(Fay, new PostApproved(Q1)).With(Gus, new PostFlagged(Q1)).Seen(Q1, Audience.Projector));
    }

    [Fact]
    public void What_is_hidden_leaves_a_placeholder_with_the_reason()
    {
        var room = Asking.When(Fay, (session, at) => session.Hide(Q1, "Off topic", at)).Then(new PostHidden(Q1, "Off topic"));

        var view = room.Seen(Q1, Audience.Participant)!;
        Assert.Equal((null, "Off topic", "Fay"), (view.Words, view.Reason, view.Judge));
        room.When(Fay, (session, at) => session.Unhide(Q1, at)).Then(new PostUnhidden(Q1));
        room.When(Ada, (session, at) => session.Unhide(Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Ada, (session, at) => session.Hide(Q1, "No", at)).ThenRefused(SessionRefusals.NotFacilitator);
        Asking.When(Fay, (session, at) => session.Hide(Q1, " ", at)).ThenRefused(SessionRefusals.NoReason);
    }

    [Theory]
    [InlineData(Audience.Facilitator)]
    [InlineData(Audience.Participant)]
    public void A_flag_holds_the_words_from_everyone_at_once(Audience audience)
    {
        var room = Asking.When(Gus, (session, at) => session.Flag(Q1, at)).Then(new PostFlagged(Q1));

        var change = SessionViewsTests.Changes(audience, Asking, Gus, new PostFlagged(Q1)).Single(change => change.Key == "post/q1");
        Assert.Equal((Standing.Held, null), (((PostView)change.Value!).Standing, ((PostView)change.Value).Words));
        Assert.NotNull(SessionViews.Held(room.Session, Fay, Q1)!.Words);
        Assert.Null(SessionViews.Held(room.Session, Ada, Q1));
        Assert.Null(Assert.Single(SessionViews.Mine(room.Session, Ada).Posts).Words);
    }

    [Fact]
    public void Nobody_flags_from_outside() => Asking.When(Stranger, (session, at) => session.Flag(Q1, at)).ThenRefused(SessionRefusals.NotIn);

    [Fact]
    public void A_flag_that_was_judged_is_not_raised_again_by_the_same_person()
    {
        var room = Asking.With(Gus, new PostFlagged(Q1)).When(Fay, (session, at) => session.Restore(Q1, at)).Then(new PostRestored(Q1));

        Assert.NotNull(room.Seen(Q1, Audience.Participant)!.Words);
        room.When(Gus, (session, at) => session.Flag(Q1, at)).ThenRefused(SessionRefusals.FlagSettled);
        room.When(Bo, (session, at) => session.Flag(Q1, at)).Then(new PostFlagged(Q1));
        room.When(Bo, (session, at) => session.Restore(Q1, at)).ThenRefused(SessionRefusals.MayNotJudge);
    }

    [Fact]
    public void A_confirmed_flag_erases_every_entry_that_held_the_words()
    {
        var asked = Live.Version + 1;
        var flagged = Asking.With(Bo, new PostTranslated(Q1, "Qui?", "fr")).With(Gus, new PostFlagged(Q1));

        var room = flagged.When(Fay, (session, at) => session.Erase(Q1, "Names a child", at)).Then(new PostErased(Q1, "Names a child", [asked, asked + 2]));

        var view = room.Seen(Q1, Audience.Participant)!;
        Assert.Equal((Standing.Erased, null, "Fay", "Names a child"), (view.Standing, view.Words, view.Judge, view.Reason));
        Assert.Equal("", room.Session.Posts[Q1].Words);
        flagged.When(Ada, (session, at) => session.Erase(Q1, "Names a child", at)).ThenRefused(SessionRefusals.MayNotJudge);
        Asking.When(Fay, (session, at) => session.Erase(Q1, "Names a child", at)).ThenRefused(SessionRefusals.NotFlagged);
    }

    [Fact]
    public void A_coordinator_who_came_in_judges_too()
        => Asking.With(Cora, new Entered(Card("Cora", Role.Coordinator), Place.Participant)).With(Gus, new PostFlagged(Q1))
            .When(Cora, (session, at) => session.Restore(Q1, at)).Then(new PostRestored(Q1));

    [Fact]
    public void Events_fold_the_same_without_their_words()
    {
        SessionEvent[] spoken = [Asked(Q1), new PostTranslated(Q1, "Qui?", "fr"), new PostHidden(Q1, "why"), new QuestionDeclined(Q1, "no"), new Entered(Card("Ada"), Place.Participant)];

        foreach (var happened in spoken)
        {
            var erased = ((Journal.IErasable<SessionEvent>)happened).Erased();
            Assert.NotEqual(happened, erased);
            _ = happened is Posted ? Live.With(Ada, erased) : Asking.With(Ada, erased);
        }
    }

    [Fact]
    public void A_safe_space_keeps_no_post_after_its_close()
    {
        var room = Live.With(new DoorSettings(IsSafeSpace: true)).With(Ada, Asked(Q1)).With(Bo, Asked(Q2)).With(Fay, new QuestionDeclined(Q1, "no"));

        room = room.When(Fay, (session, at) => session.Close(at))
            .Then(new SessionClosed(), new AllPostsErased([room.Version - 2, room.Version - 1, room.Version]));

        Assert.All(room.Session.Posts.All, post => Assert.Equal("", post.Words));
    }
}
