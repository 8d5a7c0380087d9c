using System.Collections.Immutable;

namespace Collab.Journal;

/// <summary>
/// Which command made which version, for the newest <see cref="Capacity"/> commands, also those that are not durable yet.
/// Whoever last saw an older version than <see cref="Floor"/> is looked up in the pages.
/// </summary>
internal sealed class CommandMemory
{
    public const int Capacity = 2048;

    private readonly Dictionary<CommandKey, long> versions = [];
    private Queue<RememberedCommand> order = new();

    /// <summary>Every command of a later version than this is remembered.</summary>
    public long Floor { get; private set; }

    public static CommandMemory Of(IEnumerable<RememberedCommand> commands, long floor)
    {
        var memory = new CommandMemory { Floor = floor };
        foreach (var (key, version) in commands)
        {
            memory.Add(key, version);
        }

        return memory;
    }

    public long? Find(CommandKey key) => versions.TryGetValue(key, out var version) ? version : null;

    public void Add(CommandKey key, long version)
    {
        versions[key] = version;
        order.Enqueue(new(key, version));
        if (order.Count > Capacity)
        {
            (var oldest, Floor) = order.Dequeue();
            versions.Remove(oldest);
        }
    }

    /// <summary>Lets go of what was decided after a version, because it was not stored.</summary>
    public void Discard(long after)
    {
        foreach (var (key, _) in order.Where(command => command.Version > after))
        {
            versions.Remove(key);
        }

        order = new(UpTo(after));
        Floor = Math.Min(Floor, after);
    }

    /// <summary>The commands up to a version, oldest first.</summary>
    public ImmutableArray<RememberedCommand> UpTo(long version) => [.. order.TakeWhile(command => command.Version <= version)];
}

/// <summary>A command whose repeat is answered from memory.</summary>
internal readonly record struct RememberedCommand(CommandKey Key, long Version);
