using System.Collections.Immutable;

namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Says which notices the session does not send by itself; a coordinator does. What was turned off can be turned on again.</summary>
    [Alias("ChooseNotices")]
    Task<Outcome> ChooseNotices(Act act, Many<SessionNotice> off);

    /// <summary>What the session tells by itself, for coordinators; nothing for others.</summary>
    [Alias("Notices")]
    Task<ImmutableArray<SessionNoticeView>> Notices(Actor reader);
}
