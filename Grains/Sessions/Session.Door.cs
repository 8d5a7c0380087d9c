using Collab.Collectives;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What the facilitator sets at the door.</summary>
internal sealed partial record Session
{
    public Decision<SessionEvent> SetDoor(DoorSettings settings, Stamp stamp, Roles roles = Roles.None) => Life switch
    {
        _ when !Prepares(stamp.By, roles) => SessionRefusals.NotFacilitator,
        { Phase: >= Phase.Closed } => SessionRefusals.Over,
        _ when settings == Door.Settings => Decision.Nothing,
        { Phase: >= Phase.Live } when BreaksPromise(settings) => SessionRefusals.OnlyNarrows,
        _ => new DoorSet(settings),
    };

    public Decision<SessionEvent> Lock(bool isLocked, Stamp stamp)
        => AtDoor(stamp, isLocked == Door.IsLocked, new DoorLocked(isLocked));

    public Decision<SessionEvent> RequireApproval(bool isRequired, Stamp stamp)
        => AtDoor(stamp, isRequired == Door.NeedsApproval, new ApprovalRequired(isRequired));

    public Decision<SessionEvent> PauseAnonymous(bool isPaused, Stamp stamp)
        => AtDoor(stamp, isPaused == Door.IsAnonymousPaused, new AnonymousPaused(isPaused));

    /// <param name="code">New, and random.</param>
    /// <summary>The program's own step when a code turns out to be another session's.</summary>
    public Decision<SessionEvent> ReplaceCode(string taken, string code)
        => Door.Code == taken ? new CodeRenewed(code) : Decision.Nothing;

    public Decision<SessionEvent> RenewCode(string code, Stamp stamp) => AtDoor(stamp, code == Door.Code, new CodeRenewed(code));

    public Decision<SessionEvent> AnnounceObserver(Observer observer, Stamp stamp) => Door switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when Door.Announced(observer.Actor) is not null => Decision.Nothing,
        { Observers.Count: >= SessionLimits.Observers } => SessionRefusals.TooManyObservers,
        _ when string.IsNullOrWhiteSpace(observer.Name) => SessionRefusals.NoName,
        _ when observer.Name.Length > SessionLimits.Name || observer.Organisation.Length > SessionLimits.Name => SessionRefusals.NameTooLong,
        _ => new ObserverAnnounced(observer),
    };

    private Decision<SessionEvent> AtDoor(Stamp stamp, bool isSoAlready, DoorEvent otherwise) => Life.Phase switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        >= Phase.Closed => SessionRefusals.Over,
        _ when isSoAlready => Decision.Nothing,
        _ => otherwise,
    };

    /// <summary>Minutes hold what was said to fewer people, and a safe space was promised to those who spoke in it.</summary>
    private bool BreaksPromise(DoorSettings settings)
        => settings.Minutes > Door.Settings.Minutes || (Door.Settings.IsSafeSpace && !settings.IsSafeSpace);
}
