using Collab.Journal;

namespace Collab.Sessions;

/// <summary>How posts change by what happened.</summary>
internal sealed partial record Session
{
    private Session With(Post post) => this with { Posts = Posts.With(post) };

    private Session Evolve(PostEvent happened, Stamp stamp) => happened switch
    {
        Posted posted => this with { Posts = Posts.Add(NewPost(posted, stamp)) },
        LedgerEvent ledger => Evolve(ledger, stamp),
        _ => Evolve(happened, Posts[happened.Post], stamp),
    };

    private Session Evolve(PostEvent happened, Post post, Stamp stamp) => happened switch
    {
        PostUpvoted upvoted => WithVote(post, People[upvoted.Voter ?? stamp.By]),
        VoteTakenBack => WithoutVote(post, People[stamp.By]),
        PostWithdrawn => With(post with { Standing = Standing.Withdrawn, Lane = Lane.Done }),
        PostTranslated made => With((post with { Translation = new(made.Words, made.Language, stamp.By) }).ToldIn(stamp)),
        PostApproved => With(post with { IsApproved = true, WasShown = true, Standing = Standing.Shown }),
        PostHidden hidden => With((post with { Standing = Standing.Hidden, Judgement = new(stamp.By, hidden.Reason) }).ToldIn(stamp)),
        PostUnhidden => With(post with { Standing = Standing.Shown, WasShown = true, Judgement = null }),
        PostFlagged => With(post with { IsFlagged = true, Flaggers = post.Flaggers.Add(stamp.By) }),
        PostRestored => With(post with { IsFlagged = false }),
        PostErased erased => With(post.WithoutWords() with { IsFlagged = false, Judgement = new(stamp.By, erased.Reason) }),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private Post NewPost(Posted posted, Stamp stamp)
    {
        var author = posted.Author ?? stamp.By;
        return new(
            posted.Post,
            Posts.All.Count,
            author,
            posted.Kind,
            posted.Words,
            posted.Language,
            author.IsAnonymous ? null : stamp.At,
            posted.Heard,
            posted.Named)
        {
            EnteredBy = posted.Author is null ? null : stamp.By,
            Item = posted.Item,
            Standing = posted.IsHeld ? Standing.Awaiting : Standing.Shown,
            WasShown = !posted.IsHeld,
            Told = [stamp.Version],
        };
    }

    /// <summary>At a close this looks at every post, once.</summary>
    private Session WithoutPosts(Stamp stamp) => this with
    {
        Posts = Posts.Of(Posts.All.Select(post => post.Standing == Standing.Erased ? post : post.WithoutWords() with { IsFlagged = false, Judgement = new(stamp.By, "") })),
    };

    private Session WithRestPromised(RestPromised promised, Stamp stamp) => this with
    {
        Posts = Posts.Of(Posts.All.Select(post => post.IsOpenQuestion() ? post.Ended(new(Ending.Promised, stamp.At, Due: promised.Due)) : post)),
    };
}
