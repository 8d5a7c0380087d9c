using Collab.Collectives;
using Collab.Journal;
using Collab.People;

namespace Collab.Notices;

/// <summary>A notice goes out, batch after batch; it can be paused, resumed and cancelled.</summary>
internal sealed partial record Notice
{
    /// <summary>Its time has come.</summary>
    public Decision<NoticeEvent> Begin(Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => NoticeRefusals.NotForYou,
        { Phase: NoticePhase.Waiting } when Due <= stamp.At => new NoticeBegan(),
        _ => Decision.Nothing,
    };

    /// <summary>A batch that was filled counts even where the notice was cancelled meanwhile: it stands in those people's inboxes.</summary>
    /// <param name="batch">Its number.</param>
    public Decision<NoticeEvent> Add(int batch, NoticeTally tally, PersonId last)
        => batch == Batches.Count && !IsPrepared && (IsGoingOut || Phase is NoticePhase.Paused or NoticePhase.Cancelled) ? new BatchAdded(tally, last) : Decision.Nothing;

    public Decision<NoticeEvent> Prepared() => IsGoingOut && !IsPrepared ? new NoticePrepared() : Decision.Nothing;

    public Decision<NoticeEvent> Move(int batch, NoticeTally tally)
        => batch < Batches.Count && Batches[batch] != tally ? new BatchMoved(batch, tally) : Decision.Nothing;

    public Decision<NoticeEvent> End()
        => IsGoingOut && IsPrepared && IsSettled ? new NoticeEnded() : Decision.Nothing;

    public Decision<NoticeEvent> Pause(Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => NoticeRefusals.NotForYou,
        { Phase: NoticePhase.Paused } => Decision.Nothing,
        { IsGoingOut: true } => new NoticePaused(),
        _ => NoticeRefusals.NotUnderWay,
    };

    public Decision<NoticeEvent> Resume(Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => NoticeRefusals.NotForYou,
        { Phase: NoticePhase.Paused } => new NoticeResumed(),
        { IsGoingOut: true } => Decision.Nothing,
        _ => NoticeRefusals.NotPaused,
    };

    public Decision<NoticeEvent> Cancel(Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => NoticeRefusals.NotForYou,
        { Phase: NoticePhase.Cancelled } => Decision.Nothing,
        { Phase: NoticePhase.Waiting or NoticePhase.Preparing or NoticePhase.Sending or NoticePhase.Paused } => new NoticeCancelled(),
        _ => NoticeRefusals.NotUnderWay,
    };
}
