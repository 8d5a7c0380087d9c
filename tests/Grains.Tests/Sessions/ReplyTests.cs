using Collab.Collectives;
using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class ReplyTests
{
    private static readonly Actor Rep = Actor.Person("rep");
    private static readonly Actor Alt = Actor.Person("alt");
    private static readonly Actor Listener = Actor.Person("listener");
    private static readonly SeatId Seat = new("Elders' Council");
    private static readonly SeatReply Coming = new(true, null, Room.Start);
    private static readonly SeatReply Absent = new(false, "Cy of the council", Room.Start.AddHours(1));

    private static Room Seated => Drafted
        .With(Fay, new SessionScheduled(), new CodeRenewed(Code))
        .With(Fay, new SeatSet(Seat, new("Elders' Council", Rep, [Alt], [Listener])));

    [Fact]
    public void Whoever_speaks_for_a_seat_says_whether_they_come()
    {
        Seated.When(Rep, (session, at) => session.Reply(Rep, Coming, at)).Then(new ReplyGiven(Rep, Coming));
        var room = Seated.When(Actor.System, (session, at) => session.Reply(Alt, Absent, at)).Then(new ReplyGiven(Alt, Absent));

        Assert.Equal([new(Rep, null), new(Alt, Absent)], Expected(room, Audience.Facilitator));
        Assert.Empty(Expected(room, Audience.Participant));
    }

    [Fact]
    public void A_later_reply_replaces_the_former_and_an_earlier_one_comes_too_late()
    {
        var room = Seated.With(Actor.System, new ReplyGiven(Rep, Coming)).When(Actor.System, (session, at) => session.Reply(Rep, Absent, at)).Then(new ReplyGiven(Rep, Absent));

        Assert.Equal(Absent, Expected(room, Audience.Facilitator)[0].Reply);
        room.When(Actor.System, (session, at) => session.Reply(Rep, Coming, at)).ThenNothing();
        room.When(Actor.System, (session, at) => session.Reply(Rep, Absent with { At = Room.Start.AddDays(1) }, at)).ThenNothing();
    }

    [Fact]
    public void Nobody_replies_for_another_nor_without_a_seat_nor_when_it_is_over()
    {
        Seated.When(Alt, (session, at) => session.Reply(Rep, Coming, at)).ThenRefused(SessionRefusals.NotYours);
        Seated.When(Ada, (session, at) => session.Reply(Ada, Coming, at)).ThenRefused(SessionRefusals.NotOfThisSeat);
        Seated.When(Listener, (session, at) => session.Reply(Listener, Coming, at)).ThenRefused(SessionRefusals.NotOfThisSeat);
        Seated.With(Fay, new SessionCancelled(new("A storm.", null))).When(Rep, (session, at) => session.Reply(Rep, Coming, at)).ThenRefused(SessionRefusals.Over);
    }

    [Fact]
    public void An_alternates_name_has_an_end_and_identifies_no_child()
    {
        Seated.When(Rep, (session, at) => session.Reply(Rep, Absent with { Alternate = new('a', SeatReply.LongestAlternate + 1) }, at)).ThenRefused(Notices.NoticeRefusals.AnswerTooLong);
        Seated.When(Rep, (session, at) => session.Reply(Rep, Absent with { Alternate = "File number 4711234." }, at)).ThenRefused(TextRefusals.MayIdentifyChild("number"));
    }

    [Fact]
    public void A_reply_shows_in_the_seat_to_whoever_facilitates()
    {
        var room = Seated.With(Actor.System, new ReplyGiven(Rep, Coming));
        var entry = new Journal.Entry<SessionEvent>(room.Version, room.Now, Actor.System, new("c"), [new ReplyGiven(Rep, Coming)]);

        Assert.Equal($"seat/{Seat}", Assert.Single(SessionViews.Changes(Audience.Facilitator, Seated.Session, entry, room.Session)).Key);
        Assert.Empty(SessionViews.Changes(Audience.Participant, Seated.Session, entry, room.Session));
    }

    [Fact]
    public void Who_is_deleted_takes_the_names_they_gave_along()
    {
        var room = Seated.With(Actor.System, new ReplyGiven(Rep, Coming)).With(Actor.System, new ReplyGiven(Rep, Absent));
        long[] told = [room.Version - 1, room.Version];

        room = room.When(Actor.System, (session, at) => session.Forget(Rep, at)).Then(new PersonForgotten(Rep, [.. told]));

        Assert.Null(Expected(room, Audience.Facilitator)[0].Reply);
        Assert.Equal(new ReplyGiven(Rep, Absent with { Alternate = null }), new ReplyGiven(Rep, Absent).Erased());
    }

    [Fact]
    public void A_question_from_outside_the_room_stands_in_the_ledger_under_the_seats_name()
    {
        var id = new PostId(Ids.Of(Seated.Version + 1));
        var room = Ahead(Seated, Rep).Then(new Posted(id, PostKind.Question, Draft.Words, "en", Circle.Participants, Circle.Facilitators, Author: Rep));

        Assert.Equal(("Elders' Council", null, null), (room.Seen(id, Audience.Facilitator)!.Organisation, room.Seen(id, Audience.Facilitator)!.Author, room.Seen(id, Audience.Facilitator)!.EnteredBy));
        Assert.Equal((1, 1), (room.Session.Posts.Ledger.Asked, room.Session.Posts[id].Votes));
    }

    [Fact]
    public void The_same_words_are_one_question_also_after_others_and_after_it_was_withdrawn()
    {
        var room = Seated.With(Actor.System, Asked(Q1) with { Author = Rep, Words = Draft.Words }).With(Actor.System, Asked(Q2) with { Author = Rep });

        Ahead(room, Rep).ThenNothing();
        Ahead(room.With(Rep, new PostWithdrawn(Q1)), Rep).ThenNothing();
    }

    [Fact]
    public void Where_posts_are_approved_or_an_opening_is_under_way_it_waits_for_the_facilitator()
    {
        Assert.True(Ahead(Seated.With(Fay, new ApprovalRequired(true)), Rep).Decided<Posted>().IsHeld);

        var item = new AgendaItemId("welcome");
        var opening = Live.With(Fay, new ItemAdded(item, new(AgendaItemKind.Opening, new("Welcome", "Accueil"), 10), null)).With(Fay, new MovedOn(item));
        Assert.True(Ahead(opening, Rep, Roles.Operator).Decided<Posted>().IsHeld);
    }

    [Fact]
    public void Whoever_may_not_post_once_they_are_in_does_not_ask_from_outside()
    {
        Ahead(Seated, Listener).ThenRefused(SessionRefusals.MayNotPost);
        Ahead(Seated, Stranger).ThenRefused(SessionRefusals.MayNotPost);
        Ahead(Seated, Stranger, Roles.Observer).ThenRefused(SessionRefusals.MayNotPost);
        Ahead(Live, Olga, Roles.Observer).ThenRefused(SessionRefusals.MayNotPost);
        Ahead(Live.With(Fay, new Muted(Ada)), Ada).ThenRefused(SessionRefusals.Muted);
        Ahead(Live.With(Fay, new Removed(Ada, "Rude.")), Ada).ThenRefused(SessionRefusals.Removed);
        Seated.When(Alt, (session, at) => session.AskAhead(Rep, Draft, Roles.None, at)).ThenRefused(SessionRefusals.NotYours);
    }

    [Fact]
    public void Nothing_is_asked_before_it_is_scheduled_nor_when_it_is_over()
    {
        Ahead(Drafted, Ada, Roles.Operator).ThenRefused(SessionRefusals.NotYet);
        Ahead(Live.With(Fay, new SessionClosed()), Ada, Roles.Operator).ThenRefused(SessionRefusals.Over);
    }

    [Fact]
    public void A_question_of_somebody_who_never_came_in_counts_where_it_is_merged()
    {
        var room = Live.With(Actor.System, Asked(Q1) with { Author = Rep }).With(Ada, Asked(Q2));

        Assert.Equal(2, room.With(Fay, new QuestionMerged(Q1, Q2)).Session.Posts[Q2].Votes);
    }

    private static Answer Ahead(Room room, Actor asker, Roles roles = Roles.None)
        => room.When(Actor.System, (session, at) => session.AskAhead(asker, Draft, roles, at));

    private static IReadOnlyList<ExpectedView> Expected(Room room, Audience audience)
        => [.. SessionViews.Look(room.Session, audience).Select(change => change.Value).OfType<SeatView>().Single().Expected.Items];
}
