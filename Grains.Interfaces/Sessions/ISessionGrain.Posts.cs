namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Posts a question, idea, concern, experience or resource; <see cref="Outcome.MadeId"/> is the post's id.</summary>
    [Alias("Ask")]
    Task<Outcome> Ask(Act act, PostDraft draft);

    /// <summary>"I ask this too."</summary>
    [Alias("Upvote")]
    Task<Outcome> Upvote(Act act, PostId post);
}
