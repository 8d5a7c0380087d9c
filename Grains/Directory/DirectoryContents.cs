using System.Collections.Immutable;

namespace Collab.Directories;

/// <summary>All that a directory's shards hold, merged in memory.</summary>
internal sealed class DirectoryContents
{
    private readonly Dictionary<string, Known> known = [];
    private readonly Dictionary<string, DateTimeOffset> reserved = [];
    private readonly DirectoryIndex index = new();

    /// <summary>Takes in what a shard has made durable; what is older than what is known changes nothing.</summary>
    public void Take(DirectoryEntry entry, int shard)
    {
        if (known.TryGetValue(entry.Id, out var before) && before.Version >= entry.Version)
        {
            return;
        }

        Forget(entry.Id);
        Know(entry, shard);
        if (entry.Listed is { } listed)
        {
            index.Put(listed);
        }
    }

    /// <summary>Takes in all that the shards hold, in their order, when nothing is known yet.</summary>
    public void Load(IReadOnlyList<DirectoryShardView> shards)
    {
        for (var shard = 0; shard < shards.Count; shard++)
        {
            foreach (var entry in shards[shard].Entries)
            {
                Know(entry, shard);
            }
        }

        index.Fill(shards.SelectMany(shard => shard.Entries).Select(entry => entry.Listed).OfType<Listed>());
    }

    public void Forget(string id)
    {
        known.Remove(id);
        reserved.Remove(id);
        index.Remove(id);
    }

    public int? ShardOf(string id) => known.TryGetValue(id, out var entry) ? entry.Shard : null;

    public DirectoryPage Find(DirectoryQuery query) => index.Find(query);

    /// <summary>What waits to be told since a time or longer, oldest first.</summary>
    public ImmutableArray<string> Reserved(DateTimeOffset since)
        => [.. reserved.Where(key => key.Value <= since).OrderBy(key => key.Value).Select(key => key.Key)];

    private void Know(DirectoryEntry entry, int shard)
    {
        known[entry.Id] = new(shard, entry.Version);
        if (entry.Reserved is { } since)
        {
            reserved[entry.Id] = since;
        }
    }

    private readonly record struct Known(int Shard, long Version);
}
