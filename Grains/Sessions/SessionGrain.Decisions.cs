using System.Collections.Immutable;
using Collab.Notices;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Decide(Act act, DecisionDraft draft) => Settle(() => journal.Commit(act, (session, at) => session.Decide(draft, at)));

    public Task<Outcome> WithdrawDecision(Act act, DecisionId decision, string reason)
        => Settle(() => journal.Commit(act, (session, at) => session.WithdrawDecision(decision, reason, at)));

    public Task<Outcome> CompleteAction(Act act, ActionId action) => Settle(() => journal.Commit(act, (session, at) => session.CompleteAction(action, at)));

    public Task<Outcome> HandOverAction(Act act, ActionId action, Actor to)
        => Settle(() => journal.Commit(act, (session, at) => session.HandOverAction(action, to, at)));

    public Task<ImmutableArray<ActionFacts>> OpenActions()
        => Task.FromResult<ImmutableArray<ActionFacts>>([.. journal.State.Decisions.Open().Select(action => new ActionFacts(action.Owner, action.Words, action.Due))]);

    /// <summary>A commit that may change what is still to be done, and so of what its owners are reminded.</summary>
    private Task<Outcome> Settle(Func<Task<Outcome>> commit) => Noticed(() => listing.Keep(commit));
}
