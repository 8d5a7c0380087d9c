using System.Collections.Immutable;

namespace Collab.Journal;

/// <summary>What a rule answers: events that happened, a refusal, or nothing (it was so already).</summary>
internal readonly record struct Decision<TEvent>
{
    private Decision(ImmutableArray<TEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    public ImmutableArray<TEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Decision<TEvent>(TEvent happened) => new([happened], null);

    public static implicit operator Decision<TEvent>(TEvent[] happened) => new([.. happened], null);

    public static implicit operator Decision<TEvent>(List<TEvent> happened) => new([.. happened], null);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);

    public static implicit operator Decision<TEvent>(NoChange nothing) => new([], null);
}

/// <summary>A decision that changes nothing and succeeds.</summary>
internal readonly record struct NoChange;

/// <summary>Words for decisions.</summary>
internal static class Decision
{
    public static readonly NoChange Nothing;
}
