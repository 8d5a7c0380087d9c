namespace Collab.Embedded;

/// <summary>The calls of one activation: which wait, which run, and which may run beside those.</summary>
internal sealed class Inbox(bool isReentrant)
{
    private readonly List<Call> waiting = [];
    private readonly List<Call> running = [];
    private Call? blocking;
    private bool isClosed;

    public bool IsRunning => running.Count > 0;

    public bool IsEmpty => running.Count == 0 && waiting.Count == 0;

    /// <summary>False when the activation is gone, and the call must look for the next one.</summary>
    public bool TryAdd(Call call)
    {
        lock (waiting)
        {
            if (!isClosed)
            {
                waiting.Add(call);
            }

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
                    Start(call);
                    return call;
                }
            }

            return null;
        }
    }

    private void Start(Call call)
    {
        call.Slot = running.Count;
        running.Add(call);
        blocking ??= call.Interleaves ? null : call;
    }

    private bool MayRun(Call call)
        => blocking is null || isReentrant || call.Interleaves || (blocking.IsReadOnly && call.IsReadOnly);

    public void Remove(Call done)
    {
        lock (waiting)
        {
            var last = running[^1];
            running[last.Slot = done.Slot] = last;
            running.RemoveAt(running.Count - 1);
            if (blocking == done)
            {
                blocking = null;
            }
        }
    }

    /// <summary>Answers the calls that were sent before <paramref name="deadline"/>; those that run go on.</summary>
    public void TimeOut(long deadline, TimeSpan timeout)
    {
        if (IsEmpty)
        {
            return;
        }

        List<Call> late;
        lock (waiting)
        {
            late = [.. waiting.Concat(running).Where(call => call.Sent < deadline && !call.IsAnswered && !call.IsLocal)];
        }

        late.ForEach(call => call.Fail(new TimeoutException($"The grain did not answer within {timeout}.")));
    }

    /// <summary>Takes no more calls, and hands back those that still wait.</summary>
    public List<Call> Close()
    {
        lock (waiting)
        {
            isClosed = true;
            List<Call> left = [.. waiting.Where(call => !call.IsAnswered && !call.IsLocal)];
            waiting.Clear();
            return left;
        }
    }
}
