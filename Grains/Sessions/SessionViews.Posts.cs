namespace Collab.Sessions;

internal static partial class SessionViews
{
    public static PostView Show(Post post, Session session, Audience audience)
    {
        var author = session.People.Find(post.Author);
        var showsName = audience == Audience.Facilitator || author is { Card.ShowsName: true };
        return new(post.Id, post.Kind, post.Words, post.Language, showsName ? author?.Card.Name : null, author?.Card.Organisation, post.At);
    }

    private static IEnumerable<Facet> Touched(PostEvent happened, Session before) => happened switch
    {
        PostUpvoted => [Tally(happened.Post)],
        _ => [Post(happened.Post), Tally(happened.Post)],
    };

    private static IEnumerable<Facet> Posts(Session session, Audience audience)
        => session.Posts.Newest.Take(SessionLimits.Newest)
            .Concat(session.Posts.Highest.Take(SessionLimits.Highest))
            .DistinctBy(post => post.Id)
            .SelectMany(post => new[] { Post(post.Id), Tally(post.Id) });

    private static Facet Post(PostId id)
        => new($"post/{id}", (session, audience) => session.Posts.Find(id) is { } post ? Show(post, session, audience) : null);

    private static Facet Tally(PostId id)
        => new($"tally/{id}", (session, _) => session.Posts.Find(id) is { } post ? new TallyView(post.Votes) : null);
}
