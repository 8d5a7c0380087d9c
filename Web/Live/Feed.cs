using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Collab.Live;

/// <summary>
/// Follows one grain for one audience, once, however many connections of this node read it. Each reader has its own place
/// in the ring of newest commits; who fell out of it starts again from a snapshot.
/// </summary>
internal sealed partial class Feed : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly ITopic grain;
    private readonly Audience audience;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Wake wake;
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<Reader, byte> readers = new();
    private readonly SemaphoreSlim snapshots = new(1);
    private readonly Task pump;
    private Frame? snapshot;
    private Ring? ring;

    public Feed(ITopic grain, Audience audience, TimeProvider time, ILogger log)
    {
        (this.grain, this.audience, this.time, this.log) = (grain, audience, time, log);
        wake = new(time, () => Volatile.Read(ref ring)?.Show());
        pump = Task.Run(Pump);
        LiveMeters.Feed(1);
    }

    public int Readers => readers.Count;

    /// <summary>When the last reader left, as a timestamp of the clock.</summary>
    public long IdleSince { get; private set; }

    /// <summary>Announces a reader, so that the feed is not thought idle before the reader's first pull.</summary>
    public void Join(Reader reader)
    {
        readers.TryAdd(reader, 0);
        LiveMeters.Follower(1);
    }

    /// <summary>Frames after a version; begins with a snapshot where there is none, or where it is too long ago.</summary>
    public async IAsyncEnumerable<Frame> Read(long? after, Reader reader, [EnumeratorCancellation] CancellationToken stop)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop, reader.Left, closing.Token);
        try
        {
            Ring? known = null;
            while (await Next(after, known, ends.Token) is var (frame, current))
            {
                reader.HandOut();
                yield return frame;
                reader.ComeBack();
                (after, known) = (frame.To, current);
            }
        }
        finally
        {
            readers.TryRemove(reader, out _);
            LiveMeters.Follower(-1);
            IdleSince = time.GetTimestamp();
        }
    }

    /// <summary>Ends the streams of people whose place changed.</summary>
    private void Move(ChangeSet commit)
    {
        if (commit.Moved.IsEmpty)
        {
            return;
        }

        foreach (var reader in readers.Keys.Where(reader => commit.Moved.Contains(reader.Actor)))
        {
            reader.Leave();
        }
    }

    public void DropStalled(TimeSpan patience)
    {
        foreach (var reader in readers.Keys)
        {
            if (reader.IsStalled(patience))
            {
                LiveMeters.Stalled();
                LogStalled(log, grain.GetPrimaryKeyString());
                reader.Abort();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await pump;
        LiveMeters.Feed(-1);
        closing.Dispose();
        snapshots.Dispose();
    }

    private async Task<(Frame Frame, Ring Ring)?> Next(long? after, Ring? known, CancellationToken ends)
    {
        try
        {
            while (true)
            {
                var changed = wake.Changed;
                if (Volatile.Read(ref ring) is { } current)
                {
                    if (after is not { } version || !CanGoOn(version, current, known))
                    {
                        return (await TakeSnapshot(current, ends), current);
                    }

                    if (current.After(version) is { } frame)
                    {
                        return (frame, current);
                    }
                }

                await changed.WaitAsync(ends);
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>A reader may be ahead only by a snapshot of this very ring, which the ring then catches up with.</summary>
    private static bool CanGoOn(long version, Ring current, Ring? known)
        => current.Reaches(version) || (current == known && version > current.Head);

    private async Task<Frame> TakeSnapshot(Ring current, CancellationToken ends)
    {
        await snapshots.WaitAsync(ends);
        try
        {
            if (snapshot is { } kept && current.Reaches(kept.To))
            {
                return kept;
            }

            var (version, changes) = await grain.Look(audience);
            return snapshot = ChangeSet.Compose(null, [ChangeSet.Of(version, changes)]);
        }
        finally
        {
            snapshots.Release();
        }
    }

    private async Task Pump()
    {
        var pause = ShortestPause;
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await foreach (var step in grain.Follow(audience, await Start(), closing.Token))
                {
                    pause = ShortestPause;
                    if (step.Version < 0)
                    {
                        Volatile.Write(ref ring, null);
                        break;
                    }

                    var commit = ChangeSet.Of(step.Version, step.Changes);
                    Take(commit);
                    wake.Up();
                    Move(commit);
                }
            }
            catch (Exception ended) when (!closing.IsCancellationRequested)
            {
                // The activation went, or the store does not answer: both pass, and the ring keeps what it has.
                LogEnded(log, ended, grain.GetPrimaryKeyString());
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(pause, time, closing.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>After a retraction nobody is given what was there before: who is behind takes a new snapshot.</summary>
    private void Take(ChangeSet commit)
    {
        if (commit.Retracts)
        {
            snapshot = null;
            Volatile.Write(ref ring, new Ring(commit.Version));
        }
        else
        {
            ring!.Add(commit);
        }
    }

    /// <summary>The version to follow after: where the ring ends, or a new snapshot's.</summary>
    private async Task<long> Start()
    {
        if (Volatile.Read(ref ring) is { } current)
        {
            return current.Head;
        }

        var (version, changes) = await grain.Look(audience);
        snapshot = ChangeSet.Compose(null, [ChangeSet.Of(version, changes)]);
        Volatile.Write(ref ring, new Ring(version));
        wake.Up();
        return version;
    }

    [LoggerMessage(LogLevel.Information, "The stream of {Topic} ended and is taken up again")]
    private static partial void LogEnded(ILogger log, Exception cause, string topic);

    [LoggerMessage(LogLevel.Information, "A reader of {Topic} took nothing for too long and is dropped")]
    private static partial void LogStalled(ILogger log, string topic);
}
