using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>A stream of a grain, as its caller holds it: every reading of it runs the grain's method anew.</summary>
internal sealed class RemoteStream<T>(Catalog catalog, GrainId target, Func<object, CancellationToken, IAsyncEnumerable<T>> open, CancellationToken stop) : IAsyncEnumerable<T>
{
    public int MaxBatchSize { get; set; } = 100;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => new RemoteReader<T>(catalog, target, Open, CancellationTokenSource.CreateLinkedTokenSource(stop, cancellationToken));

    private OpenStream<T> Open(Activation activation)
    {
        var ending = new CancellationTokenSource();
        var body = open(activation.Grain!, ending.Token).GetAsyncEnumerator(ending.Token);
        var stream = new OpenStream<T>(activation, body, ending, MaxBatchSize, catalog.Options.ResponseTimeout, catalog.Time);
        activation.Streams.Add(stream);
        return stream;
    }
}
