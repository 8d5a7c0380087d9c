using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Collab.Embedded;

/// <summary>Keeps the reminders of all grains in their table, and wakes each grain when it asked for it.</summary>
internal sealed partial class Reminders(IReminderTable table, Catalog catalog, EmbeddedGrainsOptions options, TimeProvider time, ILogger<Reminders> log)
{
    // A timer cannot wait for longer than 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(GrainId, string), CancellationTokenSource> armed = new();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task Start(CancellationToken stop)
    {
        await table.StartAsync(stop);
        foreach (var entry in (await table.ReadRows(0, 0)).Reminders)
            Arm(entry);
    }

    public void Stop() => armed.Keys.ToList().ForEach(Disarm);

    public async Task<IGrainReminder> RegisterOrUpdate(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (period < options.MinimumReminderPeriod)
            throw new ArgumentException($"The reminder \"{name}\" has a period of {period}; the shortest is {options.MinimumReminderPeriod}.", nameof(period));

        var entry = new ReminderEntry { GrainId = grain, ReminderName = name, StartAt = Now + dueTime, Period = period };
        entry.ETag = await table.UpsertRow(entry) ?? throw new ReminderException($"The reminder \"{name}\" of {grain} was not written; try again.");
        Arm(entry);
        return new Handle(grain, name, entry.ETag);
    }

    public async Task<IGrainReminder?> Find(GrainId grain, string name)
        => await table.ReadRow(grain, name) is { } entry ? new Handle(grain, name, entry.ETag!) : null;

    public async Task Unregister(IGrainReminder reminder)
    {
        var (grain, name, etag) = (Handle)reminder;
        if (!await table.RemoveRow(grain, name, etag) && await table.ReadRow(grain, name) is not null)
            throw new ReminderException($"The reminder \"{name}\" of {grain} has changed since; try again.");

        Disarm((grain, name));
    }

    private void Arm(ReminderEntry entry)
    {
        var key = (entry.GrainId, entry.ReminderName);
        Disarm(key);
        var stop = armed[key] = new();
        _ = Task.Run(() => Tick(entry, stop.Token), CancellationToken.None);
    }

    private void Disarm((GrainId Grain, string Name) key)
    {
        if (armed.TryRemove(key, out var stop))
            stop.Cancel();
    }

    private async Task Tick(ReminderEntry entry, CancellationToken stop)
    {
        for (var due = Next(entry, null); await Until(due, stop); due = Next(entry, due))
        {
            try
            {
                await Reference.To<IRemindable>(catalog, entry.GrainId).ReceiveReminder(entry.ReminderName, new(entry.StartAt, entry.Period, Now));
            }
            catch (Exception failure)
            {
                LogFailed(log, entry.ReminderName, entry.GrainId, failure);
            }
        }
    }

    /// <summary>The first tick that is not over and comes after the last: at the start and every period after it, whatever was missed.</summary>
    private DateTime Next(ReminderEntry entry, DateTime? last)
    {
        // Times are UTC even where a store has lost the kind.
        var (start, period) = (DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc), entry.Period);
        var next = Now <= start ? start : start + ((Now - start + period - TimeSpan.FromTicks(1)).Ticks / period.Ticks * period);
        return next <= last ? last.Value + period : next;
    }

    private async Task<bool> Until(DateTime due, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && due - Now is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        return !stop.IsCancellationRequested;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The reminder {Reminder} of {Grain} failed; it ticks again.")]
    private static partial void LogFailed(ILogger log, string reminder, GrainId grain, Exception failure);

    /// <summary>A reminder as it was when a grain wrote or read it.</summary>
    private sealed record Handle(GrainId Grain, string ReminderName, string ETag) : IGrainReminder;
}
