using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Collab.Directories;

/// <summary>
/// Answers for all shards of one directory from memory, and passes on to them what it is told. They fill one after the
/// other: an entry stays where it is, and a shard that nobody changes any more rests.
/// </summary>
[Reentrant, GrainType("directory")]
internal sealed class DirectoryGrain : Grain, IDirectoryGrain, IRemindable
{
    /// <summary>How long a grain may take from its reservation to its first commit: longer than any call lasts.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>Shards of a large directory that are read at the same time: a collective of a million is to answer within seconds.</summary>
    private const int ReadAtOnce = 8;

    private readonly IGrainFactory grains;
    private readonly TimeProvider time;
    private readonly Errand sweep;
    private readonly DirectoryContents contents = new();
    private GrainKey key;
    private int newestShard;

    public DirectoryGrain(IGrainFactory grains, TimeProvider time, ILogger<DirectoryGrain> log)
    {
        (this.grains, this.time) = (grains, time);
        sweep = new(this, "sweep", log, Sweep);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = GrainKey.Parse(this.GetPrimaryKeyString());
        List<DirectoryShardView> shards = [await Shard(0).Read()];
        while (shards[^1].IsFull)
        {
            shards.AddRange(await Task.WhenAll(Enumerable.Range(shards.Count, ReadAtOnce).Select(number => Shard(number).Read())));
        }

        newestShard = shards.FindIndex(shard => !shard.IsFull);
        contents.Load(shards);
    }

    public Task<Outcome> Reserve(string id)
        => sweep.Soon(() => Put(new(id, 0, time.GetUtcNow(), null), shard => shard.Reserve(time.OfSystem(), id)));

    public Task<Outcome> Tell(Listed listed)
        => Put(new(listed.Id, listed.Version, null, listed), shard => shard.Tell(time.OfSystem(), listed));

    public Task<Outcome> Unlist(string id, long version)
        => Put(new(id, version, null, null), shard => shard.Unlist(time.OfSystem(), id, version));

    public Task<DirectoryPage> Find(DirectoryQuery query) => Task.FromResult(contents.Find(query));

    public Task<ImmutableArray<string>> Reserved() => Task.FromResult(contents.Reserved(DateTimeOffset.MaxValue));

    public Task ReceiveReminder(string reminderName, TickStatus status) => sweep.Tick();

    /// <summary>Asks whatever was reserved and never told, and lists or drops it.</summary>
    private async Task<bool> Sweep()
    {
        foreach (var id in contents.Reserved(time.GetUtcNow() - Grace))
        {
            if (await grains.Listed(new(key.Collective, key.Id, id)).Summary() is { } summary)
            {
                await Tell(summary);
            }
            else if (contents.ShardOf(id) is { } shard && await Shard(shard).Drop(time.OfSystem(), id) is { Kind: OutcomeKind.Accepted })
            {
                contents.Forget(id);
            }
        }

        return contents.Reserved(DateTimeOffset.MaxValue).IsEmpty;
    }

    /// <summary>Asks the shard where an entry is, or for a new one the first that has room.</summary>
    private async Task<Outcome> Put(DirectoryEntry entry, Func<IDirectoryShardGrain, Task<Outcome>> put)
    {
        for (var shard = contents.ShardOf(entry.Id) ?? newestShard; ; shard++)
        {
            var outcome = await put(Shard(shard));
            if (outcome.Refusal == DirectoryRefusals.ShardFull)
            {
                newestShard = Math.Max(newestShard, shard + 1);
                continue;
            }

            if (outcome.Kind == OutcomeKind.Accepted)
            {
                contents.Take(entry, shard);
            }

            return outcome;
        }
    }

    private IDirectoryShardGrain Shard(int number) => grains.DirectoryShard(key.Collective, key.Id, number);
}
