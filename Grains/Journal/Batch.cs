namespace Collab.Journal;

/// <summary>Entries of one page that are written together, and the answers that wait for them.</summary>
internal sealed class Batch<TState, TEvent>(int page)
    where TState : class, IJournaled<TState, TEvent>
{
    private readonly TaskCompletionSource<bool> written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Fold<TState, TEvent>> folds = [];

    public int Page => page;

    public List<Entry<TEvent>> Entries { get; } = [];

    /// <summary>Each entry with the state after it.</summary>
    public IEnumerable<(Entry<TEvent> Entry, Fold<TState, TEvent> After)> Folded => Entries.Zip(folds);

    /// <summary>True once durable, false when the store failed and nobody knows.</summary>
    public Task<bool> Written => written.Task;

    public void Add(Entry<TEvent> entry, Fold<TState, TEvent> after)
    {
        Entries.Add(entry);
        folds.Add(after);
    }

    public void End(bool durable) => written.TrySetResult(durable);
}
