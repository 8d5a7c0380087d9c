namespace Collab.Live;

/// <summary>One connection that reads a feed, at its own pace.</summary>
/// <param name="abort">Drops the connection: the only way to end a reader that is blocked in the middle of a write.</param>
internal sealed class Reader(Actor actor, Action abort, TimeProvider time) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource left = new();
    private bool isOver;
    private long handedOut;

    public Actor Actor { get; } = actor;

    /// <summary>Ends when this reader is to follow anew.</summary>
    public CancellationToken Left => left.Token;

    /// <summary>Marks that a frame is on its way to the connection.</summary>
    public void HandOut()
    {
        Volatile.Write(ref handedOut, time.GetTimestamp());
        LiveMeters.HandedOut();
    }

    /// <summary>Marks that the connection came back for more.</summary>
    public void ComeBack() => LiveMeters.CameBack(time.GetElapsedTime(Interlocked.Exchange(ref handedOut, 0)));

    /// <summary>Whether a frame has been on its way for longer than this.</summary>
    public bool IsStalled(TimeSpan patience)
        => Volatile.Read(ref handedOut) is > 0 and var since && time.GetElapsedTime(since) > patience;

    /// <summary>Ends the stream, since the reader's place changed: it is authorised anew when it follows again.</summary>
    public void Leave()
    {
        lock (gate)
        {
            // Not here and now: what ends must not run under the lock of whoever ends it.
            _ = isOver ? Task.CompletedTask : left.CancelAsync();
        }
    }

    public void Abort() => abort();

    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            left.Dispose();
        }
    }
}
