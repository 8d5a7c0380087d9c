namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Posts a question, idea, concern, experience or resource; <see cref="Outcome.MadeId"/> is the post's id.</summary>
    [Alias("Ask")]
    Task<Outcome> Ask(Act act, PostDraft draft);

    /// <summary>Posts for somebody on the telephone, openly.</summary>
    [Alias("AskFor")]
    Task<Outcome> AskFor(Act act, Actor caller, PostDraft draft);

    /// <summary>Posts without any author: <paramref name="act"/> is by the hash of a token that only the author's browser has.</summary>
    /// <param name="asker">Is checked for the right to post, and forgotten: kept nowhere.</param>
    [Alias("AskAnonymously")]
    Task<Outcome> AskAnonymously(Act act, Actor asker, PostDraft draft);

    /// <summary>"I ask this too."</summary>
    [Alias("Upvote")]
    Task<Outcome> Upvote(Act act, PostId post);

    [Alias("UpvoteFor")]
    Task<Outcome> UpvoteFor(Act act, Actor caller, PostId post);

    [Alias("TakeBackVote")]
    Task<Outcome> TakeBackVote(Act act, PostId post);

    /// <summary>Takes back one's own post; an anonymous author does it with the token.</summary>
    [Alias("Withdraw")]
    Task<Outcome> Withdraw(Act act, PostId post);

    /// <summary>Puts a translation beside a post, in its maker's name.</summary>
    [Alias("Translate")]
    Task<Outcome> Translate(Act act, PostId post, string words, string language);

    /// <summary>Posts on demand, newest first, beyond those of a snapshot.</summary>
    /// <param name="before">Where the page before ended; none for the newest.</param>
    [Alias("Posts")]
    Task<PostPage> Posts(Audience audience, PostFilter filter, PostId? before, int count);
}
