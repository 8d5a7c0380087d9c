using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who stands behind a post: "I ask this too".</summary>
internal sealed partial record Session
{
    public Decision<SessionEvent> Upvote(PostId id, Stamp stamp) => Upvote(id, stamp.By, new(id));

    public Decision<SessionEvent> UpvoteFor(Actor caller, PostId id, Stamp stamp)
        => MayNotActFor(caller, stamp) is { } refusal ? refusal : Upvote(id, caller, new(id, caller));

    public Decision<SessionEvent> TakeBackVote(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !IsOpen => SessionRefusals.NotOpen,
        _ when MayNotSpeak(stamp.By) is { } refusal => refusal,
        null => SessionRefusals.NoSuchPost,
        _ when !People[stamp.By].Votes.Contains(id) => Decision.Nothing,
        { End: not null } => SessionRefusals.QuestionEnded,
        _ => new VoteTakenBack(id),
    };

    private Decision<SessionEvent> Upvote(PostId id, Actor voter, PostUpvoted upvoted) => Posts.Find(id) switch
    {
        _ when !IsOpen => SessionRefusals.NotOpen,
        _ when MayNotSpeak(voter) is { } refusal => refusal,
        null => SessionRefusals.NoSuchPost,
        // A double tap and a retried call look alike, and both succeed; who asks stands behind it already.
        { } post when StandsBehind(post, voter) => Decision.Nothing,
        { End: not null } => SessionRefusals.QuestionEnded,
        { } post when !post.IsShown() => SessionRefusals.NotShown,
        _ => upvoted,
    };

    private bool StandsBehind(Post post, Actor voter) => post.Author == voter || People[voter].Votes.Contains(post.Id);

    private Session WithVote(Post post, Attendee voter) => this with
    {
        Posts = Posts.With(post with { Votes = post.Votes + 1 }),
        People = People.With(voter with { Votes = voter.Votes.Add(post.Id) }),
    };

    private Session WithoutVote(Post post, Attendee voter) => this with
    {
        Posts = Posts.With(post with { Votes = post.Votes - 1 }),
        People = People.With(voter with { Votes = voter.Votes.Remove(post.Id) }),
    };

    /// <summary>Unites the votes: whoever stood behind the one stands behind the other, and nobody twice.</summary>
    private Session WithVotesOf(Post merged, Post into)
    {
        // An anonymous author cannot be told from those who voted, and counts as one; whoever asked beforehand and is not in counts, too.
        var session = merged.Author != into.Author && People.Find(merged.Author) is null ? this with { Posts = Posts.With(into with { Votes = into.Votes + 1 }) } : this;
        return People.Attendees.Values
            .Where(attendee => StandsBehind(merged, attendee.Actor) && !StandsBehind(into, attendee.Actor))
            .Aggregate(session, (united, attendee) => united.WithVote(united.Posts[into.Id], attendee));
    }
}
