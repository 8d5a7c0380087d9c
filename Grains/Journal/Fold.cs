using System.Collections.Immutable;

namespace Collab.Journal;

/// <summary>A state with all that the journal must know beside it in order to take the next decision.</summary>
/// <param name="Erasing">Versions whose words are to be taken out of the store, until that is done.</param>
internal sealed record Fold<TState, TEvent>(
    long Version,
    DateTimeOffset At,
    TState State,
    CommandMemory Commands,
    ImmutableHashSet<long> Erasing)
    where TState : class, IJournaled<TState, TEvent>
{
    public static readonly Fold<TState, TEvent> Empty =
        new(0, DateTimeOffset.MinValue, TState.Empty, CommandMemory.Empty, []);

    public Fold<TState, TEvent> With(Entry<TEvent> entry)
    {
        if (entry.Version != Version + 1)
        {
            throw new JournalDamaged($"Entry {entry.Version} follows version {Version}.");
        }

        var (state, erasing) = (State, Erasing);
        foreach (var happened in entry.Events)
        {
            state = state.Evolve(happened, entry.Stamp);
            erasing = happened is IErasure erasure ? erasing.Union(erasure.Erases) : erasing;
        }

        var commands = Commands.With(new(entry.By, entry.Command), entry.Version);
        return new(entry.Version, entry.At > At ? entry.At : At, state, commands, erasing);
    }

    /// <summary>The stamp of the next decision. Time never runs backwards; an anonymous author's is kept to the minute.</summary>
    public Stamp Next(Actor by, DateTimeOffset now)
    {
        if (by.IsAnonymous)
        {
            return new(Version + 1, new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero), by);
        }

        now = new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return new(Version + 1, now > At ? now : At, by);
    }
}

/// <summary>What the store holds is not a journal: nothing is guessed, the grain stops and says so.</summary>
internal sealed class JournalDamaged(string message, Exception? cause = null) : Exception(message, cause);
