using Orleans;
using Orleans.Runtime;

namespace Collab.Engine;

/// <summary>A grain that asks to be woken.</summary>
internal interface IRemindedGrain : IGrainWithStringKey
{
    Task Register(TimeSpan due, TimeSpan period);

    Task Unregister();

    /// <summary>Unregisters with the handle from before a second registration.</summary>
    Task UnregisterWithAnOldHandle(TimeSpan due, TimeSpan period);

    Task UnregisterTwice();

    Task<bool> IsRegistered();

    Task Leave();
}

[GrainType("test-reminded")]
internal sealed class RemindedGrain(Witness witness) : Grain, IRemindedGrain, IRemindable
{
    private const string Name = "wake";

    private string Key => this.GetPrimaryKeyString();

    public Task Register(TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(Name, due, period);

    public async Task Unregister() => await this.UnregisterReminder((await this.GetReminder(Name))!);

    public async Task UnregisterWithAnOldHandle(TimeSpan due, TimeSpan period)
    {
        var old = await this.RegisterOrUpdateReminder(Name, due, period);
        await this.RegisterOrUpdateReminder(Name, due, period);
        await this.UnregisterReminder(old);
    }

    public async Task UnregisterTwice()
    {
        var reminder = (await this.GetReminder(Name))!;
        await this.UnregisterReminder(reminder);
        await this.UnregisterReminder(reminder);
    }

    public async Task<bool> IsRegistered() => await this.GetReminder(Name) is { ReminderName: Name };

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        witness.Saw($"{reminderName} after {(status.CurrentTickTime - status.FirstTickTime).TotalMinutes:0} of {status.Period.TotalMinutes} {Key}");
        return Key.StartsWith("failing-", StringComparison.Ordinal) ? throw new InvalidOperationException("Not this time.") : Task.CompletedTask;
    }
}
