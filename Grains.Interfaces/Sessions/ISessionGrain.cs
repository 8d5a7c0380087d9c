using Collab.Collectives;
using Collab.Directories;

namespace Collab.Sessions;

/// <summary>
/// One live session. Web has established who acts; the rules decide by the actor's place in the session.
/// Key: <c>{collective}/session/{id}</c>.
/// </summary>
[Alias("ISessionGrain")]
public partial interface ISessionGrain : ITopic, IGathering, IListed, IHeld
{
    /// <summary>Calls a session into being; Web lets coordinators and facilitators come here.</summary>
    [Alias("Draft")]
    Task<Outcome> Draft(Act act, SessionPlan plan);

    [Alias("Revise")]
    Task<Outcome> Revise(Act act, SessionPlan plan);

    /// <summary>The plan as it was written, for those who run the session and for coordinators.</summary>
    [Alias("Plan")]
    Task<SessionPlan?> Plan(Actor reader);

    [Alias("Schedule")]
    Task<Outcome> Schedule(Act act);

    [Alias("OpenLobby")]
    Task<Outcome> OpenLobby(Act act);

    [Alias("GoLive")]
    Task<Outcome> GoLive(Act act);

    /// <summary>Ends the live part: the open window begins, or where there is none the session is closed.</summary>
    [Alias("Close")]
    Task<Outcome> Close(Act act);

    /// <summary>Moves the planned end, so that the session does not close itself.</summary>
    [Alias("Extend")]
    Task<Outcome> Extend(Act act, DateTimeOffset ends);

    /// <summary>Ends the open window before its time.</summary>
    [Alias("EndWindow")]
    Task<Outcome> EndWindow(Act act);

    /// <summary>A facilitator or coordinator of the collective takes over a session whose facilitator is gone.</summary>
    [Alias("TakeOver")]
    Task<Outcome> TakeOver(Act act);

    /// <summary>What one person alone sees; also for an anonymous author's token.</summary>
    [Alias("Mine")]
    Task<MineView> Mine(Actor actor);
}
