using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

/// <summary>A room with many posts costs what a room with few costs: counted in bytes, which do not depend on the machine.</summary>
public sealed class ScaleTests
{
    private static readonly Posted Next = Asked(new("next"));

    [Theory]
    [InlineData("ask")]
    [InlineData("decide")]
    [InlineData("upvote")]
    [InlineData("change")]
    [InlineData("look")]
    [InlineData("page")]
    public void A_hundred_times_more_posts_cost_at_most_two_and_a_half_times_the_memory(string what)
    {
        var few = Cost(With(300), what);
        var many = Cost(With(30_000), what);

        Assert.True(many <= few * 2.5, $"{what}: {few} bytes with 300 posts, {many} with 30,000");
    }

    private static Room With(int posts)
    {
        var room = Live;
        var asked = Enumerable.Range(0, posts).Select(number => new Post(
            new($"p{number}"), number, Ada, PostKind.Question, "Why?", "en", Room.Start, Circle.Participants, Circle.Participants, Votes: 1 + (number % 7)));
        return room with { Session = room.Session with { Posts = Posts.Of(asked) } };
    }

    private static long Cost(Room room, string what)
    {
        Run(room, what);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(room, what);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Run(Room room, string what) => _ = what switch
    {
        "decide" => room.Session.Ask(Draft, new(room.Version + 1, room.Now, Ada)),
        "ask" => room.Session.Evolve(Next, new(room.Version + 1, room.Now, Bo)),
        "upvote" => room.Session.Evolve(new PostUpvoted(new("p150")), new(room.Version + 1, room.Now, Bo)),
        "change" => SessionViewsTests.Changes(Audience.Participant, room, Bo, new PostUpvoted(new("p150"))),
        "look" => SessionViews.Look(room.Session, Audience.Participant),
        _ => (object)SessionViews.Page(room.Session, Audience.Participant, PostFilter.All, new("p200"), 50),
    };
}
