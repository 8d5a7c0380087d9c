using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What is shown, hidden, held and erased.</summary>
internal sealed partial record Session
{
    public Decision<SessionEvent> Approve(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NoSuchPost,
        { IsApproved: true } => Decision.Nothing,
        { Standing: not (Standing.Awaiting or Standing.Shown) } or { IsFlagged: true } => SessionRefusals.NotShown,
        _ => new PostApproved(id),
    };

    public Decision<SessionEvent> Hide(PostId id, string reason, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NoSuchPost,
        { Standing: Standing.Hidden } => Decision.Nothing,
        { Standing: not (Standing.Awaiting or Standing.Shown) } => SessionRefusals.NotShown,
        _ when Flaw(reason) is { } flaw => flaw,
        _ => new PostHidden(id, reason),
    };

    public Decision<SessionEvent> Unhide(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NoSuchPost,
        { Standing: Standing.Shown } => Decision.Nothing,
        { Standing: not Standing.Hidden } => SessionRefusals.NotShown,
        _ => new PostUnhidden(id),
    };

    /// <summary>Anyone admitted may flag; the words are held from everyone at once, by whichever audience they are seen.</summary>
    public Decision<SessionEvent> Flag(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        _ when PlaceOf(stamp.By) is null or Place.Waiting => SessionRefusals.NotIn,
        null => SessionRefusals.NoSuchPost,
        { IsFlagged: true } or { Standing: Standing.Erased } => Decision.Nothing,
        { } post when post.Flaggers.Contains(stamp.By) => SessionRefusals.FlagSettled,
        _ => new PostFlagged(id),
    };

    public Decision<SessionEvent> Erase(PostId id, string reason, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !Oversees(stamp.By) => SessionRefusals.MayNotJudge,
        null => SessionRefusals.NoSuchPost,
        { Standing: Standing.Erased } => Decision.Nothing,
        { IsFlagged: false } => SessionRefusals.NotFlagged,
        _ when Flaw(reason) is { } flaw => flaw,
        { } post => new PostErased(id, reason, [.. post.Told]),
    };

    public Decision<SessionEvent> Restore(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !Oversees(stamp.By) => SessionRefusals.MayNotJudge,
        null => SessionRefusals.NoSuchPost,
        { Standing: Standing.Erased } => SessionRefusals.NotFlagged,
        { IsFlagged: false } => Decision.Nothing,
        _ => new PostRestored(id),
    };

    private static Refusal? Flaw(string reason) => reason switch
    {
        _ when string.IsNullOrWhiteSpace(reason) => SessionRefusals.NoReason,
        { Length: > SessionLimits.Reason } => SessionRefusals.ReasonTooLong,
        _ when TextGuard.Find(reason) is { } found => TextRefusals.MayIdentifyChild(found),
        _ => null,
    };
}
