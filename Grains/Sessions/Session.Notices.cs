using Collab.Collectives;
using Collab.Journal;
using Collab.Notices;

namespace Collab.Sessions;

/// <summary>What the session tells by itself.</summary>
internal sealed partial record Session
{
    /// <summary>What it does not tell by itself, in order; everything else it does.</summary>
    public Many<SessionNotice> NoticesOff { get => field ?? []; init; }

    public bool Tells(SessionNotice kind) => !NoticesOff.Items.Contains(kind);

    public Decision<SessionEvent> ChooseNotices(Many<SessionNotice> off, Roles roles) => new Many<SessionNotice>([.. off.Items.Distinct().Order()]) switch
    {
        _ when !roles.HasFlag(Roles.Coordinator) => NoticeRefusals.NotForYou,
        _ when Life.Plan is null => SessionRefusals.NoSuchSession,
        var chosen when chosen == NoticesOff => Decision.Nothing,
        var chosen => new NoticesChosen(chosen),
    };
}
