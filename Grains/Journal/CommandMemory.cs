using System.Collections.Immutable;

namespace Collab.Journal;

/// <summary>
/// Which command made which version, for the newest <see cref="Capacity"/> commands. Whoever last saw an older version
/// than <see cref="Floor"/> is looked up in the pages.
/// </summary>
/// <param name="Floor">Every command of a later version than this is remembered.</param>
internal sealed record CommandMemory(
    ImmutableDictionary<CommandKey, long> Versions,
    ImmutableQueue<KeyValuePair<CommandKey, long>> Order,
    long Floor)
{
    public const int Capacity = 2048;

    public static readonly CommandMemory Empty = new(
        ImmutableDictionary<CommandKey, long>.Empty,
        ImmutableQueue<KeyValuePair<CommandKey, long>>.Empty,
        Floor: 0);

    public long? Find(CommandKey key) => Versions.TryGetValue(key, out var version) ? version : null;

    public CommandMemory With(CommandKey key, long version)
    {
        var versions = Versions.SetItem(key, version);
        var order = Order.Enqueue(new(key, version));
        if (versions.Count <= Capacity)
        {
            return new(versions, order, Floor);
        }

        order = order.Dequeue(out var oldest);
        return new(versions.Remove(oldest.Key), order, oldest.Value);
    }
}

/// <summary>A command's name is its client's own, so it is known only together with the actor.</summary>
internal readonly record struct CommandKey(Actor By, CommandId Command);
