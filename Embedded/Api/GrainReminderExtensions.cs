using Collab.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Lets a grain be woken later, even after a restart.</summary>
public static class GrainReminderExtensions
{
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period)
        => RegisterOrUpdateReminder((IGrainBase)grain, reminderName, dueTime, period);

    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ThrowIfNameless(reminderName);
        if (grain is not IRemindable)
        {
            throw new InvalidOperationException($"{grain.GrainContext.GrainId} does not implement {nameof(IRemindable)}.");
        }

        return RemindersOf(grain).RegisterOrUpdate(grain.GrainContext.GrainId, reminderName, dueTime, period);
    }

    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder)
        => UnregisterReminder((IGrainBase)grain, reminder);

    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder)
        => RemindersOf(grain).Unregister(reminder);

    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName)
        => GetReminder((IGrainBase)grain, reminderName);

    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
    {
        ThrowIfNameless(reminderName);
        return RemindersOf(grain).Find(grain.GrainContext.GrainId, reminderName);
    }

    private static Reminders RemindersOf(IGrainBase grain) => grain.GrainContext.ActivationServices.GetRequiredService<Reminders>();

    private static void ThrowIfNameless(string reminderName)
    {
        if (string.IsNullOrWhiteSpace(reminderName))
        {
            throw new ArgumentNullException(nameof(reminderName));
        }
    }
}
