namespace Collab.Sessions;

internal static partial class SessionViews
{
    private static readonly Facet Ledger = new("ledger", static (session, _) => Show(session.Posts.Ledger));

    /// <summary>Posts on demand, newest first. Walks over a bounded number, so that a page may hold fewer than asked for.</summary>
    public static PostPage Page(Session session, Audience audience, PostFilter filter, PostId? before, int count)
    {
        var found = new List<Post>();
        Post? last = null;
        foreach (var post in session.Posts.On(ShelfOf(audience, filter), before).Take(SessionLimits.Walk))
        {
            last = post;
            if (SightOf(post, audience) > Sight.None)
            {
                found.Add(post);
            }

            if (found.Count >= Math.Clamp(count, 1, SessionLimits.Page))
            {
                break;
            }
        }

        return new(
            [.. found.SelectMany(post => Both(post.Id)).Select(facet => facet.Of(session, audience))],
            last is { Ordinal: > 0 } ? last.Id : null);
    }

    private static IEnumerable<Facet> Touched(PostEvent happened, Session before) => happened switch
    {
        PostUpvoted or VoteTakenBack => [Tally(happened.Post)],
        QuestionTakenUp when before.Posts.Live is { } live => [Post(happened.Post), Post(live.Id)],
        QuestionMerged merged => [Post(merged.Post), Tally(merged.Into), Ledger],
        PostTranslated => [Post(happened.Post)],
        _ => [.. Both(happened.Post), Ledger],
    };

    /// <summary>The newest and the highest that an audience sees.</summary>
    private static IEnumerable<Facet> Posts(Session session, Audience audience)
        => Seen(session.Posts.On(ShelfOf(audience, PostFilter.All)), audience).Take(SessionLimits.Newest)
            .Concat(Seen(session.Posts.Highest, audience).Take(SessionLimits.Highest))
            .Concat(session.Posts.Live is { } live ? [live] : [])
            .DistinctBy(post => post.Id)
            .SelectMany(post => Both(post.Id));

    private static IEnumerable<Post> Seen(IEnumerable<Post> posts, Audience audience)
        => posts.Take(SessionLimits.Walk).Where(post => SightOf(post, audience) > Sight.None);

    private static Facet[] Both(PostId id) => [Post(id), Tally(id)];

    private static Facet Post(PostId id) => new($"post/{id}", (session, audience) => session.Posts.Find(id) switch
    {
        { } post when SightOf(post, audience) is var sight && sight > Sight.None => Show(post, session, audience, sight),
        _ => null,
    });

    private static Facet Tally(PostId id) => new($"tally/{id}", (session, audience) => session.Posts.Find(id) switch
    {
        { } post when SightOf(post, audience) > Sight.None => new TallyView(post.Votes),
        _ => null,
    });

    private static Shelf ShelfOf(Audience audience, PostFilter filter) => (audience, filter) switch
    {
        (Audience.Projector, _) => Shelf.Wall,
        (Audience.Observer, _) => Shelf.Observed,
        (_, PostFilter.Done) => Shelf.Done,
        (Audience.Facilitator, PostFilter.Awaiting) => Shelf.Awaiting,
        (Audience.Facilitator, PostFilter.Held) => Shelf.Held,
        (Audience.Facilitator, PostFilter.Shortlisted) => Shelf.Shortlisted,
        _ => Shelf.None,
    };

    private static LedgerView Show(Ledger ledger) => new(
        ledger.Asked,
        ledger.Open,
        ledger[Ending.AnsweredLive],
        ledger[Ending.AnsweredInWriting],
        ledger[Ending.Promised],
        ledger[Ending.Merged],
        ledger[Ending.Declined],
        ledger.Median);
}
