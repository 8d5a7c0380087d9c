using System.Collections.Immutable;

namespace Collab.Directories;

/// <summary>
/// Some of a directory's entries, durable. Shards fill one after the other, and only their directory asks them.
/// Key: <c>{collective}/directory/{kind}/{n}</c>.
/// </summary>
[Alias("IDirectoryShardGrain")]
public interface IDirectoryShardGrain : IGrainWithStringKey
{
    [Alias("Reserve")]
    Task<Outcome> Reserve(Act act, string id);

    [Alias("Tell")]
    Task<Outcome> Tell(Act act, Listed listed);

    [Alias("Unlist")]
    Task<Outcome> Unlist(Act act, string id, long version);

    /// <summary>Forgets a reservation of what never came to be.</summary>
    [Alias("Drop")]
    Task<Outcome> Drop(Act act, string id);

    [Alias("Read")]
    Task<DirectoryShardView> Read();
}

/// <summary>All that one shard holds.</summary>
/// <param name="IsFull">New entries go to the next one.</param>
[GenerateSerializer, Immutable, Alias("directory-shard-view")]
public sealed record DirectoryShardView([property: Id(0)] bool IsFull, [property: Id(1)] ImmutableArray<DirectoryEntry> Entries);

/// <summary>What a directory knows of one key.</summary>
/// <param name="Reserved">Since when it waits to be told.</param>
/// <param name="Listed">None while it waits, and once it is no longer listed.</param>
[GenerateSerializer, Immutable, Alias("directory-entry")]
public sealed record DirectoryEntry(
    [property: Id(0)] string Id,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset? Reserved,
    [property: Id(3)] Listed? Listed);
