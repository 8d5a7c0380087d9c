namespace Collab.Embedded;

/// <summary>The calls of one activation: which wait, which run, and which may run beside those.</summary>
internal sealed class Inbox(bool isReentrant)
{
    private readonly List<Call> waiting = [];
    private readonly HashSet<Call> running = [];
    private Call? blocking;
    private bool isClosed;

    public bool IsRunning => running.Count > 0;
    public bool IsEmpty => !IsRunning && waiting.Count == 0;

    /// <summary>False when the activation is gone, and the call must look for the next one.</summary>
    public bool TryAdd(Call call)
    {
        lock (waiting)
        {
            if (!isClosed)
                waiting.Add(call);

            return !isClosed;
        }
    }

    /// <summary>Takes the first waiting call that may run now.</summary>
    public Call? Next(bool onlyLocal)
    {
        lock (waiting)
        {
            for (var i = 0; i < waiting.Count; i++)
            {
                var call = waiting[i];
                if (call.IsAnswered)
                {
                    // Whoever timed out or cancelled while waiting is not served any more.
                    waiting.RemoveAt(i--);
                }
                else if ((call.IsLocal || !onlyLocal) && MayRun(call))
                {
                    waiting.RemoveAt(i);
                    running.Add(call);
                    blocking ??= call.Interleaves ? null : call;
                    return call;
                }
            }

            return null;
        }
    }

    private bool MayRun(Call call)
        => blocking is null || isReentrant || call.Interleaves || (blocking.IsReadOnly && call.IsReadOnly);

    public void Remove(Call done)
    {
        lock (waiting)
        {
            running.Remove(done);
            blocking = blocking == done ? null : blocking;
        }
    }

    public Call[] SentBefore(long deadline)
    {
        lock (waiting)
        {
            return [.. waiting.Concat(running).Where(call => call.Sent < deadline)];
        }
    }

    /// <summary>Takes no more calls, and hands back those that still wait and may go elsewhere.</summary>
    public Call[] Close()
    {
        lock (waiting)
        {
            isClosed = true;
            return [.. waiting.Where(call => !call.IsLocal)];
        }
    }
}
