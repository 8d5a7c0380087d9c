using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class AskTests
{
    [Fact]
    public void A_question_is_entered_once_though_sent_twice()
    {
        var id = new PostId(Ids.Of(Live.Version + 1));

        var room = Live.When(Ada, (session, at) => session.Ask(Draft, at)).Then(new Posted(id, PostKind.Question, Draft.Words, "en"));

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
}
