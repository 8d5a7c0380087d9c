using Microsoft.Extensions.DependencyInjection;

namespace Orleans;

/// <summary>Lets a grain be woken later, even after a restart.</summary>
public static class GrainReminderExtensions
{
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
        => grain is IRemindable
            ? RemindersOf(grain).RegisterOrUpdate(grain.GrainContext.GrainId, reminderName, dueTime, period)
            : throw new InvalidOperationException($"{grain.GrainContext.GrainId} does not implement {nameof(IRemindable)}.");

    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => RemindersOf(grain).Unregister(reminder);

    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
        => RemindersOf(grain).Find(grain.GrainContext.GrainId, reminderName);

    private static Reminders RemindersOf(IGrainBase grain) => grain.GrainContext.ActivationServices.GetRequiredService<Reminders>();
}

/// <summary>A grain that reminders wake.</summary>
public interface IRemindable : IGrain
{
    Task ReceiveReminder(string reminderName, TickStatus status);
}
