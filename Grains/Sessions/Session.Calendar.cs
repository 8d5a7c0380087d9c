using Collab.Collectives;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What people's calendars say.</summary>
internal sealed partial record Session
{
    public Calendar Calendar { get => field ?? Calendar.Blank; init; }

    public Decision<SessionEvent> Cancel(Text reason, Stamp stamp, Roles roles = Roles.None) => Life.Phase switch
    {
        _ when !Prepares(stamp.By, roles) => SessionRefusals.NotFacilitator,
        _ when Calendar.IsCancelled => Decision.Nothing,
        >= Phase.Live => SessionRefusals.Over,
        _ when Flaw(reason, SessionLimits.Reason, SessionRefusals.ReasonTooLong) is { } flaw => flaw,
        _ => new SessionCancelled(reason),
    };

    /// <summary>A session that was cancelled is over before it began.</summary>
    private Session Cancelled(SessionCancelled cancelled, Stamp stamp) => this with
    {
        Calendar = Calendar.Cancel(cancelled.Reason, stamp),
        Life = Life with { Phase = Phase.Closed },
    };
}
