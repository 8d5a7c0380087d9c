using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who said beforehand whether they come.</summary>
internal sealed record Replies
{
    public static readonly Replies None = new();

    public ImmutableDictionary<Actor, Replied> All { get => field ?? ImmutableDictionary<Actor, Replied>.Empty; init; }

    public Replied? Find(Actor who) => All.GetValueOrDefault(who);

    public Replies Evolve(ReplyGiven given, Stamp stamp)
        => this with { All = All.SetItem(given.Who, new(given.Reply, [.. Find(given.Who)?.Told ?? [], stamp.Version])) };

    public Replies Forget(Actor who) => this with { All = All.Remove(who) };
}

/// <summary>One person's reply.</summary>
/// <param name="Told">The versions of the entries that hold this reply and those before it.</param>
internal sealed record Replied(SeatReply Reply, ImmutableList<long> Told);
