using Collab.Journal;
using Orleans.Concurrency;

namespace Collab.Directories;

/// <summary>Keeps one shard of a directory.</summary>
[Reentrant, GrainType("directory-shard")]
internal sealed class DirectoryShardGrain(JournalFactory journals) : Grain, IDirectoryShardGrain
{
    private Journal<DirectoryShard, DirectoryShardEvent> journal = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
        => journal = await journals.Open<DirectoryShard, DirectoryShardEvent>(this);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public Task<Outcome> Reserve(Act act, string id) => journal.Commit(act, (shard, _) => shard.Reserve(id));

    public Task<Outcome> Tell(Act act, Listed listed) => journal.Commit(act, (shard, _) => shard.Tell(listed));

    public Task<Outcome> Unlist(Act act, string id, long version) => journal.Commit(act, (shard, _) => shard.Unlist(id, version));

    public Task<Outcome> Drop(Act act, string id) => journal.Commit(act, (shard, _) => shard.Drop(id));

    public Task<DirectoryShardView> Read()
        => Task.FromResult(new DirectoryShardView(
            journal.State.Taken >= DirectoryShard.Capacity,
            [.. journal.State.Entries.Values]));
}
