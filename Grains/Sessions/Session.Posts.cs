using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What people post, and who stands behind it.</summary>
internal sealed partial record Session
{
    public Decision<SessionEvent> Ask(PostDraft draft, Stamp stamp) => this switch
    {
        { IsOpen: false } => SessionRefusals.NotOpen,
        { Floor.Turn.Opening: not null } => SessionRefusals.OpeningIsHeld,
        _ when MayNotSpeak(stamp.By) is { } refusal => refusal,
        _ when Agenda.Current() is { Plan.Kind: AgendaItemKind.Opening } => SessionRefusals.InOpening,
        _ when Flaw(draft) is { } flaw => flaw,
        _ when IsRepeat(draft, stamp.By) => Decision.Nothing,
        _ => new Posted(new(stamp.NewId()), draft.Kind, draft.Words, draft.Language),
    };

    public Decision<SessionEvent> Upvote(PostId post, Stamp stamp) => Posts.Find(post) switch
    {
        _ when !IsOpen => SessionRefusals.NotOpen,
        _ when MayNotSpeak(stamp.By) is { } refusal => refusal,
        null => SessionRefusals.NoSuchPost,
        // A double tap and a retried call look alike, and both succeed; who asks stands behind it already.
        { } found when found.Author == stamp.By || People.Find(stamp.By)!.Votes.Contains(post) => Decision.Nothing,
        _ => new PostUpvoted(post),
    };

    private static Refusal? Flaw(PostDraft draft) => draft switch
    {
        _ when string.IsNullOrWhiteSpace(draft.Words) => SessionRefusals.NoWords,
        { Words.Length: > SessionLimits.Post } => SessionRefusals.PostTooLong,
        not { Language.Length: >= 2 and <= 12 } => SessionRefusals.NoLanguage,
        _ => null,
    };

    private Refusal? MayNotSpeak(Actor actor) => PlaceOf(actor) switch
    {
        _ when People.Find(actor) is null => SessionRefusals.NotIn,
        < Place.Posting => SessionRefusals.MayNotPost,
        _ => null,
    };

    /// <summary>The same words again, right after the first: somebody pressed twice.</summary>
    private bool IsRepeat(PostDraft draft, Actor author)
        => Posts.Own(author).FirstOrDefault() is { } last && last.Kind == draft.Kind && last.Words == draft.Words;

    private Session Evolve(PostEvent happened, Stamp stamp) => happened switch
    {
        Posted posted => this with
        {
            Posts = Posts.Add(new(posted.Post, Posts.All.Count, stamp.By, posted.Kind, posted.Words, posted.Language, stamp.At)),
        },
        PostUpvoted => WithVote(Posts[happened.Post], People.Attendees[stamp.By]),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private Session WithVote(Post post, Attendee voter) => this with
    {
        Posts = Posts.With(post with { Votes = post.Votes + 1 }),
        People = People.With(voter with { Votes = voter.Votes.Add(post.Id) }),
    };
}
