namespace Collab.Journal;

/// <summary>A state with what the journal must know beside it in order to stamp the next decision.</summary>
internal sealed record Fold<TState, TEvent>(long Version, DateTimeOffset At, TState State)
    where TState : class, IJournaled<TState, TEvent>
{
    public static readonly Fold<TState, TEvent> Empty = new(0, DateTimeOffset.MinValue, TState.Empty);

    public Fold<TState, TEvent> With(Entry<TEvent> entry)
    {
        if (entry.Version != Version + 1)
        {
            throw new JournalDamaged($"Entry {entry.Version} follows version {Version}.");
        }

        var state = State;
        foreach (var happened in entry.Events)
        {
            state = state.Evolve(happened, entry.Stamp);
        }

        return new(entry.Version, entry.At > At ? entry.At : At, state);
    }

    /// <summary>
    /// The stamp of the next decision. Time never runs backwards, whatever the clock does; an anonymous author's is cut to
    /// the minute, and so may lie before that of the entry before, but in the same minute.
    /// </summary>
    public Stamp Next(Actor by, DateTimeOffset now)
    {
        var at = (now > At ? now : At).UtcTicks;
        var cut = at % (by.IsAnonymous ? TimeSpan.TicksPerMinute : TimeSpan.TicksPerMillisecond);
        return new(Version + 1, new(at - cut, TimeSpan.Zero), by);
    }
}
