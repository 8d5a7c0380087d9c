namespace Collab.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> armed = [];
    private DateTimeOffset now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until something waits for exactly this time.</summary>
    public async Task Armed(DateTimeOffset due)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (armed.Exists(timer => timer.Due == due))
                {
                    return;
                }

                next = changed.Task;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Moves the clock, and fires on the way whatever becomes due, each at its time.</summary>
    public void Advance(TimeSpan span)
    {
        var end = GetUtcNow() + span;
        while (NextUntil(end) is { } due)
        {
            due.Fire();
        }
    }

    private ManualTimer? NextUntil(DateTimeOffset end)
    {
        lock (gate)
        {
            var due = armed.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            now = due is null ? end : due.Due > now ? due.Due : now;
            due?.Rearm(armed);
            return due;
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan every;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public void Rearm(List<ManualTimer> armed)
        {
            if (every > TimeSpan.Zero)
            {
                Due += every;
            }
            else
            {
                armed.Remove(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.armed.Remove(this);
                every = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.now + dueTime;
                    time.armed.Add(this);
                    time.changed.SetResult();
                    time.changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
