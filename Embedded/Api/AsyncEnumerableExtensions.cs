namespace Orleans.Runtime;

/// <summary>Tunes a stream that a grain returns.</summary>
public static class AsyncEnumerableExtensions
{
    /// <summary>Fetches at most so many elements at once.</summary>
    public static IAsyncEnumerable<T> WithBatchSize<T>(this IAsyncEnumerable<T> self, int maxBatchSize)
        => self is RemoteStream<T> stream ? stream.InBatches(maxBatchSize) : self;
}
