using System.Text.Json;
using Collab.Journal;
using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class AnonymousTests
{
    private static readonly Actor Asker = Actor.Person("marguerite");

    private static Room Open => Live.With(new DoorSettings(AllowsAnonymous: true)).With(Asker, new Entered(Card("Marguerite"), Place.Participant));

    [Fact]
    public void An_anonymous_post_has_no_author_and_no_clock_time()
    {
        var room = Open.When(Token, Ask(crowd: 10)).Then(new Posted(new(Ids.Of(Open.Version + 1)), PostKind.Question, Draft.Words, "en", Circle.Participants, Circle.Facilitators));

        var view = room.Seen(new(Ids.Of(room.Version)), Audience.Facilitator)!;
        Assert.Equal((true, null, null, null), (view.IsAnonymous, view.Author, view.Organisation, view.At));
    }

    [Fact]
    public void Nothing_that_is_kept_or_shown_names_who_asked()
    {
        var empty = Open;
        var stamp = new Stamp(empty.Version + 1, empty.Now, Token);
        var events = Ask(crowd: 10)(empty.Session, stamp).Events.ToArray();
        var after = empty.With(Token, events);
        var post = ((Posted)events[0]).Post;
        var entry = JsonSerializer.Serialize(new Entry<SessionEvent>(stamp.Version, stamp.At, Token, new("command-1"), events), RowJson.Shape);
        var kept = JsonSerializer.Serialize(after.Session.Posts.All.ToList(), RowJson.Shape);
        var shown = Enum.GetValues<Audience>().SelectMany(audience => SessionViewsTests.Changes(audience, empty, Token, events))
            .Concat(Enum.GetValues<Audience>().SelectMany(audience => SessionViews.Look(after.Session, audience)))
            .Where(change => change.Key is not ("people" or "door"))
            .Select(change => JsonSerializer.Serialize(change.Value, change.Value!.GetType()));

        Assert.All([entry, kept, .. shown], text => Assert.DoesNotContain("marguerite", text, StringComparison.OrdinalIgnoreCase));

        // What the asker is otherwise known by does not tell either: the attendee is the same as before.
        Assert.Equal(empty.Session.People[Asker], after.Session.People[Asker]);
        Assert.Same(empty.Session.People, after.Session.People);
        Assert.Empty(SessionViews.Mine(after.Session, Asker).Posts);
        Assert.Equal(post, Assert.Single(SessionViews.Mine(after.Session, Token).Posts).Id);
    }

    [Fact]
    public void Anonymous_posts_are_taken_while_ten_people_are_present()
        => Open.When(Token, Ask(crowd: 9)).ThenRefused(SessionRefusals.TooFewForAnonymous);

    [Fact]
    public void Anonymous_posts_are_taken_where_the_door_allows_them_and_nobody_paused_them()
    {
        Live.When(Token, Ask(crowd: 10, Ada)).ThenRefused(SessionRefusals.NoAnonymous);
        Open.With(Fay, new AnonymousPaused(true)).When(Token, Ask(crowd: 10)).ThenRefused(SessionRefusals.NoAnonymous);
    }

    [Fact]
    public void Who_may_not_post_may_not_post_anonymously()
    {
        Open.When(Token, Ask(crowd: 10, Gus)).ThenRefused(SessionRefusals.MayNotPost);
        Open.When(Token, Ask(crowd: 10, Stranger)).ThenRefused(SessionRefusals.NotIn);
    }

    [Fact]
    public void An_anonymous_post_is_never_entered_in_a_persons_name()
        => Open.When(Asker, Ask(crowd: 10)).ThenRefused(SessionRefusals.NoAnonymous);

    [Fact]
    public void The_token_withdraws_and_nothing_else_does()
    {
        var room = Open.With(Token, Asked(Q1));

        room.When(Token, (session, at) => session.Withdraw(Q1, at)).Then(new PostWithdrawn(Q1));
        room.When(Asker, (session, at) => session.Withdraw(Q1, at)).ThenRefused(SessionRefusals.NotYours);
        room.When(Actor.Anonymous("another"), (session, at) => session.Withdraw(Q1, at)).ThenRefused(SessionRefusals.NotYours);
    }

    private static Func<Session, Stamp, Decision<SessionEvent>> Ask(int crowd, Actor? asker = null)
        => (session, at) => session.AskAnonymously(Draft, asker ?? Asker, crowd, at);
}
