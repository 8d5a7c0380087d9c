using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Notices;
using Microsoft.Extensions.Logging;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> ChooseNotices(Act act, Many<SessionNotice> off)
        => Noticed(() => Prepare(act, (session, _, roles) => session.ChooseNotices(off, roles)));

    public async Task<ImmutableArray<SessionNoticeView>> Notices(Actor reader)
        => (await grains.RolesOf(Collective, reader)).HasFlag(Roles.Coordinator)
            ? [.. Enum.GetValues<SessionNotice>().Select(kind => new SessionNoticeView(kind, journal.State.Tells(kind), [.. SessionNotices.Of(kind, journal.State, Key.Id)]))]
            : [];

    /// <summary>For a session that was scheduled before sessions told anything by themselves.</summary>
    private Task<Outcome> BeginNotices() => Noticed(() => journal.Commit(time.OfSystem(), (session, at) => session.BeginNotices(at)));

    /// <summary>A commit that may change what is to be told. The notices ask the session back, so it does not wait for them.</summary>
    private Task<Outcome> Noticed(Func<Task<Outcome>> commit) => noticing.Soon(commit);

    /// <summary>True when every notice is as the session wishes it.</summary>
    private async Task<bool> PrepareNotices()
    {
        if (journal.State is not { Calendar.Announced: { } announced, HasSomebodyToTell: true })
        {
            return true;
        }

        if (address.Root is not { } root)
        {
            if (address.IsMissedFirst())
            {
                LogNoAddress();
            }

            return true;
        }

        var (told, invited) = await Told(announced);
        var wishes = SessionNotices.Of(journal.State, Key.Id, told, invited);
        var outcomes = await Task.WhenAll(wishes.Select(one => grains.Notice(Collective, one.Id).Arrange(time.OfSystem(), one.Wish, root)));
        return outcomes.All(outcome => outcome.Kind != OutcomeKind.Unknown);
    }

    /// <summary>When the invitation went out. Where there is none, or it was turned off, people know of the session by other means.</summary>
    private async Task<(DateTimeOffset? Told, DateTimeOffset? Invited)> Told(Announcement announced)
        => await grains.Notice(Collective, SessionNotices.Invitation(Key.Id)).Read(Actor.System) switch
        {
            _ when announced.IsKnown => (announced.At, announced.At),
            { Progress.Since: { } since } => (since, since),
            null => (announced.At, null),
            _ when !journal.State.Tells(SessionNotice.Invitation) => (announced.At, null),
            { Progress.Phase: NoticePhase.Cancelled, By: var by } when by != Actor.System => (announced.At, null),
            _ => (null, null),
        };

    [LoggerMessage(LogLevel.Warning, "Sessions prepare no notices, because the setting address does not say how people reach this service")]
    private partial void LogNoAddress();
}
