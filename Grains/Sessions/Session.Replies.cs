using Collab.Collectives;
using Collab.Journal;
using Collab.Notices;

namespace Collab.Sessions;

/// <summary>What people say to a session without coming in: whether they will come, and what they want to know.</summary>
internal sealed partial record Session
{
    public Replies Replies { get => field ?? Replies.None; init; }

    public Decision<SessionEvent> Reply(Actor who, SeatReply reply, Stamp stamp) => Replies.Find(who)?.Reply switch
    {
        _ when stamp.By != Actor.System && stamp.By != who => SessionRefusals.NotYours,
        _ when Seats.SeatOf(who) is not { } seat || !seat.MaySpeak(who) => SessionRefusals.NotOfThisSeat,
        _ when Life.Phase >= Phase.Closed => SessionRefusals.Over,
        { } known when known.At > reply.At || known == reply with { At = known.At } => Decision.Nothing,
        _ when reply.Alternate is { Length: > SeatReply.LongestAlternate } => NoticeRefusals.AnswerTooLong,
        _ when TextGuard.Find(reply.Alternate ?? "") is { } found => TextRefusals.MayIdentifyChild(found),
        _ => new ReplyGiven(who, reply),
    };

    /// <summary>Whoever may post here once they are in may ask before they are.</summary>
    public Decision<SessionEvent> AskAhead(Actor asker, PostDraft draft, Roles roles, Stamp stamp) => Life.Phase switch
    {
        _ when stamp.By != Actor.System && stamp.By != asker => SessionRefusals.NotYours,
        Phase.Draft => SessionRefusals.NotYet,
        >= Phase.Closed => SessionRefusals.Over,
        _ when Safety.IsRemoved(asker) => SessionRefusals.Removed,
        _ when Safety.IsMuted(asker) => SessionRefusals.Muted,
        _ when (PlaceOf(asker) ?? PlaceAs(RoleOf(roles), asker)) < Place.Posting => SessionRefusals.MayNotPost,
        _ when Flaw(draft.Words, draft.Language) is { } flaw => flaw,
        _ when Posts.Own(asker).Any(post => post.Kind == draft.Kind && post.Words == draft.Words) => Decision.Nothing,
        _ when TextGuard.Find(draft.Words) is { } found => TextRefusals.MayIdentifyChild(found),
        // Nothing is posted into an opening: it waits for the facilitator.
        _ => Posted(draft, asker, Door.NeedsApproval || IsInOpening, stamp),
    };
}
