using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Collab.Live;

/// <summary>The feeds of this node: one for each topic and audience that somebody reads, and a little while after.</summary>
internal sealed class Feeds(TimeProvider time, ILogger<Feeds> log) : BackgroundService
{
    /// <summary>How long a reader may take nothing before its connection is dropped.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Topic, Audience Audience), Feed> feeds = [];

    public int Count
    {
        get
        {
            lock (gate)
            {
                return feeds.Count;
            }
        }
    }

    public async IAsyncEnumerable<Frame> Read(
        ITopic topic,
        Audience audience,
        long? after,
        Reader reader,
        [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var frame in Join(topic, audience, reader).Read(after, reader, stop))
        {
            yield return frame;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var feed in Idle())
                {
                    await feed.DisposeAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(feeds.Values.Select(feed => feed.DisposeAsync().AsTask()));
        }
    }

    private Feed Join(ITopic topic, Audience audience, Reader reader)
    {
        var key = (topic.GetPrimaryKeyString(), audience);
        lock (gate)
        {
            var feed = feeds.TryGetValue(key, out var known) ? known : feeds[key] = new Feed(topic, audience, time, log);
            feed.Join(reader);
            return feed;
        }
    }

    /// <summary>Drops stalled readers on the way, and takes out the feeds that nobody has read for a while.</summary>
    private List<Feed> Idle()
    {
        lock (gate)
        {
            foreach (var feed in feeds.Values)
            {
                feed.DropStalled(Patience);
            }

            var idle = feeds.Where(pair => pair.Value.Readers == 0 && time.GetElapsedTime(pair.Value.IdleSince) > Linger).ToList();
            idle.ForEach(pair => feeds.Remove(pair.Key));
            return [.. idle.Select(pair => pair.Value)];
        }
    }
}
