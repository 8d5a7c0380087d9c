namespace Collab.Journal;

/// <summary>Entries that are written together, and the answers that wait for them.</summary>
internal sealed class Batch<TEvent>
{
    private readonly TaskCompletionSource<bool> written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<Entry<TEvent>> Entries { get; } = [];

    /// <summary>True once durable, false when the store failed and nobody knows.</summary>
    public Task<bool> Written => written.Task;

    public void End(bool durable) => written.TrySetResult(durable);
}
