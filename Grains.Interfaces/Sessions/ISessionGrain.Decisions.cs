using System.Collections.Immutable;
using Collab.Notices;

namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>
    /// Closes a decision item: the decision, its line in the minutes, its actions and their reminders, in one step.
    /// <see cref="Outcome.MadeId"/> is the decision's id.
    /// </summary>
    [Alias("Decide")]
    Task<Outcome> Decide(Act act, DecisionDraft draft);

    /// <summary>Takes a decision back before it is final; it stays in the minutes with the reason.</summary>
    [Alias("WithdrawDecision")]
    Task<Outcome> WithdrawDecision(Act act, DecisionId decision, string reason);

    [Alias("CompleteAction")]
    Task<Outcome> CompleteAction(Act act, ActionId action);

    /// <summary>Gives an action to somebody else.</summary>
    [Alias("HandOverAction")]
    Task<Outcome> HandOverAction(Act act, ActionId action, Actor to);

    /// <summary>What is still to be done, what is due first before the rest: for notices, which tell each reader their own.</summary>
    [Alias("OpenActions")]
    Task<ImmutableArray<ActionFacts>> OpenActions();
}
