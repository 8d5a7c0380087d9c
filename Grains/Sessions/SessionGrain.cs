using Collab.Collectives;
using Collab.Directories;
using Collab.Journal;
using Collab.Notices;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Collab.Sessions;

/// <summary>Keeps one session: asks its rules, and lets the journal make the answer durable.</summary>
[Reentrant]
[GrainType("session")]
internal sealed partial class SessionGrain(
    JournalFactory journals,
    Listings listings,
    IGrainFactory grains,
    TimeProvider time,
    ServiceAddress address,
    ILogger<SessionGrain> log) : Grain, ISessionGrain, IRemindable
{
    private readonly Presence presence = new(time);
    private Journal<Session, SessionEvent> journal = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        journal = await journals.Open<Session, SessionEvent>(this);
        OpenErrands();
        if (journal.State.IsUnannounced)
        {
            _ = BeginNotices();
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public async Task<Outcome> Draft(Act act, SessionPlan plan)
    {
        var roles = await grains.RolesOf(Collective, act.By);
        return await listing.Begin(() => journal.Commit(act, (session, at) => session.Draft(plan, roles, at)));
    }

    public Task<Outcome> Revise(Act act, SessionPlan plan)
        => Noticed(() => deadline.After(() => listing.Keep(() => Prepare(act, (session, at, roles) => session.Revise(plan, at, roles)))));

    public async Task<SessionPlan?> Plan(Actor reader)
        => journal.State.Prepares(reader, await grains.RolesOf(Collective, reader)) ? journal.State.Life.Plan : null;

    public Task<Outcome> Schedule(Act act)
        => Noticed(() => deadline.After(() => codes.After(() => listing.Keep(() => Prepare(act, (session, at, roles) => session.Schedule(Ids.Code(), at, roles))))));

    public Task<Outcome> OpenLobby(Act act) => listing.Keep(() => journal.Commit(act, (session, at) => session.OpenLobby(at)));

    public Task<Outcome> GoLive(Act act) => Noticed(() => listing.Keep(() => journal.Commit(act, (session, at) => session.GoLive(at))));

    public Task<Outcome> Close(Act act)
        => deadline.After(() => Told(() => Counted(() => listing.Keep(() => journal.Commit(act, (session, at) => session.Close(at))))));

    public Task<Outcome> Extend(Act act, DateTimeOffset ends)
        => deadline.After(() => listing.Keep(() => journal.Commit(act, (session, at) => session.Extend(ends, at))));

    public Task<Outcome> EndWindow(Act act)
        => Told(() => Counted(() => listing.Keep(() => journal.Commit(act, (session, at) => session.EndWindow(at)))));

    public Task<Outcome> TakeOver(Act act) => listing.Keep(() => journal.Commit(act, (session, at) => session.TakeOver(presence.HasFacilitator(session), at)));

    public Task<Snapshot> Look(Audience audience)
        => Task.FromResult(new Snapshot(journal.Version, SessionViews.Look(journal.State, audience)));

    public Task<MineView> Mine(Actor actor) => Task.FromResult(SessionViews.Mine(journal.State, actor));

    public IAsyncEnumerable<Step> Follow(Audience audience, long after, CancellationToken stop)
        => journal.Follow(after, step => SessionViews.Changes(audience, step.Before, step.Entry, step.After), stop);

    /// <summary>What the actor is to the collective now decides with the plan who prepares a session.</summary>
    private async Task<Outcome> Prepare(Act act, Func<Session, Stamp, Roles, Decision<SessionEvent>> rule)
    {
        var roles = await grains.RolesOf(Collective, act.By);
        return await journal.Commit(act, (session, at) => rule(session, at, roles));
    }
}
