using Microsoft.Extensions.Logging;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    private const string ActionsReminder = "actions";

    /// <summary>Often enough for a reminder that is due on a day.</summary>
    private static readonly TimeSpan ActionsPeriod = TimeSpan.FromHours(6);

    public Task<Outcome> Decide(Act act, DecisionDraft draft) => listing.Keep(async () =>
    {
        // Before the commit that needs it, so that no crash loses it.
        return await WillRemind() ? await journal.Commit(act, (session, at) => session.Decide(draft, at)) : Outcome.Unknown;
    });

    public Task<Outcome> WithdrawDecision(Act act, DecisionId decision, string reason)
        => listing.Keep(() => journal.Commit(act, (session, at) => session.WithdrawDecision(decision, reason, at)));

    public Task<Outcome> CompleteAction(Act act, ActionId action)
        => listing.Keep(() => journal.Commit(act, (session, at) => session.CompleteAction(action, at)));

    public Task<Outcome> HandOverAction(Act act, ActionId action, Actor to)
        => listing.Keep(() => journal.Commit(act, (session, at) => session.HandOverAction(action, to, at)));

    private async Task<bool> WillRemind()
    {
        try
        {
            await this.RegisterOrUpdateReminder(ActionsReminder, ActionsPeriod, ActionsPeriod);
            return true;
        }
        catch (Exception failure)
        {
            LogNoReminder(failure, this.GetGrainId());
            return false;
        }
    }

    /// <summary>Reminds of what is due soon, and ends the reminder once there is nothing to remind of.</summary>
    private async Task RemindOfActions()
    {
        var reminder = await this.GetReminder(ActionsReminder);
        await journal.Commit(time.OfSystem(), (session, at) => session.RemindOfActions(at));
        if (reminder is not null && !journal.State.Decisions.Unreminded().Any())
        {
            await this.UnregisterReminder(reminder);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No reminder of actions was registered for {Grain}; its caller asks again")]
    private partial void LogNoReminder(Exception failure, GrainId grain);
}
