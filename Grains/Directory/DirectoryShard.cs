using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Directories;

/// <summary>The rules of one shard of a directory. Keeping one entry up to date costs the same, however many there are.</summary>
internal sealed record DirectoryShard : IJournaled<DirectoryShard, DirectoryShardEvent>
{
    /// <summary>Entries that one shard takes: its head stays near a megabyte.</summary>
    public const int Capacity = 4096;

    public static string Kind => "directory";

    public static DirectoryShard Empty { get; } = new();

    /// <summary>Lists keep no old names.</summary>
    public static bool KeepsHistory => false;

    public ImmutableDictionary<string, DirectoryEntry> Entries { get; init; } = ImmutableDictionary<string, DirectoryEntry>.Empty;

    /// <summary>Entries ever taken in: what was dropped makes no room, so that a full shard stays full.</summary>
    public int Taken { get; init; }

    public Decision<DirectoryShardEvent> Reserve(string id)
        => Entries.ContainsKey(id) ? Decision.Nothing : Put(id, new KeyReserved(id));

    public Decision<DirectoryShardEvent> Tell(Listed listed)
        => IsKnown(listed.Id, listed.Version) ? Decision.Nothing : Put(listed.Id, new SummaryTold(listed));

    public Decision<DirectoryShardEvent> Unlist(string id, long version)
        => IsKnown(id, version) ? Decision.Nothing : Put(id, new KeyUnlisted(id, version));

    public Decision<DirectoryShardEvent> Drop(string id)
        => Entries.TryGetValue(id, out var known) && known is { Reserved: not null } ? new ReservationDropped(id) : Decision.Nothing;

    public DirectoryShard Evolve(DirectoryShardEvent happened, Stamp stamp) => happened switch
    {
        KeyReserved reserved => With(new(reserved.Id, 0, stamp.At, null)),
        SummaryTold told => With(new(told.Listed.Id, told.Listed.Version, null, told.Listed)),
        KeyUnlisted unlisted => With(new(unlisted.Id, unlisted.Version, null, null)),
        ReservationDropped dropped => this with { Entries = Entries.Remove(dropped.Id) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private bool IsKnown(string id, long version) => Entries.TryGetValue(id, out var entry) && entry.Version >= version;

    private Decision<DirectoryShardEvent> Put(string id, DirectoryShardEvent happened)
        => Taken < Capacity || Entries.ContainsKey(id) ? happened : DirectoryRefusals.ShardFull;

    private DirectoryShard With(DirectoryEntry entry) => this with
    {
        Taken = Entries.ContainsKey(entry.Id) ? Taken : Taken + 1,
        Entries = Entries.SetItem(entry.Id, entry),
    };
}
