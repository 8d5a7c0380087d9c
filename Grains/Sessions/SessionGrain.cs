using Collab.Journal;
using Orleans.Concurrency;

namespace Collab.Sessions;

/// <summary>Keeps one session: asks its rules, and lets the journal make the answer durable.</summary>
[Reentrant]
[GrainType("session")]
internal sealed partial class SessionGrain(JournalFactory journals, TimeProvider time) : Grain, ISessionGrain
{
    private readonly Presence presence = new(time);
    private Journal<Session, SessionEvent> journal = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
        => journal = await journals.Open<Session, SessionEvent>(this);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public Task<Outcome> Draft(Act act, SessionPlan plan) => journal.Commit(act, (session, at) => session.Draft(plan, at));

    public Task<Outcome> Revise(Act act, SessionPlan plan) => journal.Commit(act, (session, at) => session.Revise(plan, at));

    public Task<Outcome> Schedule(Act act) => journal.Commit(act, (session, at) => session.Schedule(Ids.Code(), at));

    public Task<Outcome> OpenLobby(Act act) => journal.Commit(act, (session, at) => session.OpenLobby(at));

    public Task<Outcome> GoLive(Act act) => journal.Commit(act, (session, at) => session.GoLive(at));

    public Task<Outcome> Close(Act act) => journal.Commit(act, (session, at) => session.Close(at));

    public Task<Outcome> Extend(Act act, DateTimeOffset ends) => journal.Commit(act, (session, at) => session.Extend(ends, at));

    public Task<Outcome> EndWindow(Act act) => journal.Commit(act, (session, at) => session.EndWindow(at));

    public Task<Outcome> TakeOver(Act act) => journal.Commit(act, (session, at) => session.TakeOver(presence.HasFacilitator(session), at));

    public Task<Snapshot> Look(Audience audience)
        => Task.FromResult(new Snapshot(journal.Version, SessionViews.Look(journal.State, audience)));

    public Task<MineView> Mine(Actor actor) => Task.FromResult(SessionViews.Mine(journal.State, actor));

    public IAsyncEnumerable<Step> Follow(Audience audience, long after, CancellationToken stop)
        => journal.Follow(after, step => SessionViews.Changes(audience, step.Before, step.Entry, step.After), stop);
}
