using Microsoft.Extensions.Logging;

namespace Collab;

/// <summary>
/// Wakes a grain when a deadline of its state is there. A reminder stands before the commit that sets the deadline, so that a
/// crash cannot lose it; reminders skip and repeat, so the rule compares the deadline with now, and asked again it does nothing.
/// </summary>
/// <param name="due">The next deadline; none when nothing is to happen by itself.</param>
/// <param name="ring">Asks the rule.</param>
internal sealed partial class Alarm(Grain grain, string name, TimeProvider time, ILogger log, Func<DateTimeOffset?> due, Func<Task> ring)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private int underWay;

    /// <summary>A commit that may set or move the deadline.</summary>
    public async Task<Outcome> After(Func<Task<Outcome>> commit)
    {
        underWay++;
        try
        {
            if (!await Try(() => grain.RegisterOrUpdateReminder(name, Period, Period)))
            {
                return Outcome.Unknown;
            }

            var outcome = await commit();
            await Try(Set);
            return outcome;
        }
        finally
        {
            underWay--;
        }
    }

    /// <summary>Call it when a reminder wakes the grain.</summary>
    public async Task Tick(string reminder)
    {
        if (reminder != name)
        {
            return;
        }

        if (due() <= time.GetUtcNow())
        {
            await ring();
        }

        await Try(Set);
    }

    private async Task Set()
    {
        if (due() is { } moment)
        {
            var wait = moment - time.GetUtcNow();
            await grain.RegisterOrUpdateReminder(name, wait < Shortest ? Shortest : wait > Longest ? Longest : wait, Period);
        }
        else if (underWay <= 1 && await grain.GetReminder(name) is { } reminder)
        {
            await grain.UnregisterReminder(reminder);
        }
    }

    private async Task<bool> Try(Func<Task> reminding)
    {
        try
        {
            await reminding();
            return true;
        }
        catch (Exception failure)
        {
            LogNotSet(log, failure, name, grain.GetGrainId());
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The reminder {Name} of {Grain} was not set; it is tried again")]
    private static partial void LogNotSet(ILogger log, Exception failure, string name, GrainId grain);
}
