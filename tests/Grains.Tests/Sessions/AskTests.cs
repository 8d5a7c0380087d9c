using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class AskTests
{
    [Fact]
    public void A_question_is_entered_once_though_sent_twice()
    {
        var id = new PostId(Ids.Of(Live.Version + 1));

        var room = Live.When(Ada, (session, at) => session.Ask(Draft, at)).Then(new Posted(id, PostKind.Question, Draft.Words, "en", Circle.Participants, Circle.Participants));

        Assert.Equal(1, room.Session.Posts[id].Votes);
    }

    [Fact]
    public void A_question_needs_words()
        => Live.When(Ada, (session, at) => session.Ask(Draft with { Words = "  " }, at)).ThenRefused(SessionRefusals.NoWords);

    [Fact]
    public void A_question_has_at_most_2000_letters()
        => Live.When(Ada, (session, at) => session.Ask(Draft with { Words = new('a', 2001) }, at)).ThenRefused(SessionRefusals.PostTooLong);

    [Fact]
    public void Nobody_asks_before_the_session_is_live()
        => Lobby.When(Ada, (session, at) => session.Ask(Draft, at)).ThenRefused(SessionRefusals.NotOpen);

    [Fact]
    public void An_observer_does_not_ask()
        => Live.When(Olga, (session, at) => session.Ask(Draft, at)).ThenRefused(SessionRefusals.MayNotPost);

    [Fact]
    public void An_author_withdraws_and_a_placeholder_stays()
    {
        var room = Asking.When(Ada, (session, at) => session.Withdraw(Q1, at)).Then(new PostWithdrawn(Q1));

        Assert.Equal((Standing.Withdrawn, null), (room.Seen(Q1, Audience.Participant)!.Standing, room.Seen(Q1, Audience.Participant)!.Words));
        Asking.When(Bo, (session, at) => session.Withdraw(Q1, at)).ThenRefused(SessionRefusals.NotYours);
    }

    [Fact]
    public void What_was_asked_by_telephone_says_who_entered_it()
    {
        var tess = Actor.Caller("tess");
        var room = Live.With(Fay, new CallerAdded(tess, Card("Tess")));
        var id = new PostId(Ids.Of(room.Version + 1));

        room = room.When(Fay, (session, at) => session.AskFor(tess, Draft, at))
            .Then(new Posted(id, PostKind.Question, Draft.Words, "en", Circle.Participants, Circle.Participants, Author: tess));

        Assert.Equal(("Tess", "Fay"), (room.Seen(id, Audience.Participant)!.Author, room.Seen(id, Audience.Participant)!.EnteredBy));
        room.When(Ada, (session, at) => session.AskFor(tess, Draft, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void A_translation_names_its_maker_and_stays_its_makers()
    {
        var french = new Passage("Qui paie?", "fr");
        var room = Asking.When(Bo, (session, at) => session.Translate(Q1, french, at)).Then(new PostTranslated(Q1, "Qui paie?", "fr"));

        Assert.Equal(french with { By = "Bo" }, room.Seen(Q1, Audience.Participant)!.Translation);
        room.When(Ada, (session, at) => session.Translate(Q1, new("Autre", "fr"), at)).ThenRefused(SessionRefusals.Translated);
        room.When(Gus, (session, at) => session.Translate(Q1, new("Autre", "fr"), at)).ThenRefused(SessionRefusals.MayNotPost);
    }

    [Fact]
    public void Words_that_may_identify_a_child_are_refused_and_wait_for_the_facilitator_where_the_author_insists()
    {
        var draft = Draft with { Words = "See file no. 48213" };
        var id = new PostId(Ids.Of(Live.Version + 1));

        Live.When(Ada, (session, at) => session.Ask(draft, at)).ThenRefused(TextRefusals.MayIdentifyChild("number"));
        var room = Live.When(Ada, (session, at) => session.Ask(draft with { Insists = true }, at))
            .Then(new Posted(id, PostKind.Question, draft.Words, "en", Circle.Participants, Circle.Participants, IsHeld: true));

        Assert.Null(room.Seen(id, Audience.Participant));
    }
}
