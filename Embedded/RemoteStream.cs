namespace Collab.Embedded;

/// <summary>The caller's side of a stream that a grain returns.</summary>
internal sealed class RemoteStream<T> : IAsyncEnumerable<T>
{
    public int MaxBatchSize { get; set; } = 100;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
