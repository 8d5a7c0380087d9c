using Microsoft.AspNetCore.SignalR;

namespace Collab.Live;

/// <summary>What one connection has open, so that its streams can be counted and ended.</summary>
internal sealed class LiveConnection(HubCallerContext context, TimeProvider time)
{
    /// <summary>How many streams one connection may have open: they do not count against SignalR's limit of invocations.</summary>
    public const int MostStreams = 8;

    private readonly Lock gate = new();
    private readonly List<Reader> readers = [];
    private readonly HashSet<(ILiveTopic Topic, GrainKey Key)> topics = [];
    private string? known;

    public static LiveConnection Of(HubCallerContext context) => (LiveConnection)context.Items[nameof(LiveConnection)]!;

    public void Keep() => context.Items[nameof(LiveConnection)] = this;

    /// <summary>A new stream's reader; none where too many are open.</summary>
    public Reader? Open(Actor actor)
    {
        lock (gate)
        {
            if (readers.Count >= MostStreams)
            {
                return null;
            }

            var reader = new Reader(actor, context.Abort, time);
            readers.Add(reader);
            return reader;
        }
    }

    public void Close(Reader reader)
    {
        lock (gate)
        {
            readers.Remove(reader);
        }

        reader.Dispose();
    }

    /// <summary>Remembers what this connection had a part in.</summary>
    public void Touch(ILiveTopic topic, GrainKey key)
    {
        lock (gate)
        {
            topics.Add((topic, key));
        }
    }

    /// <summary>Learns a person's roles. When they changed their streams end, and each topic looks at them anew.</summary>
    public async Task Know(Actor actor, string roles)
    {
        var before = known;
        known = roles;
        if (before is null || before == roles)
        {
            return;
        }

        (ILiveTopic Topic, GrainKey Key)[] touched;
        lock (gate)
        {
            touched = [.. topics];
            readers.ForEach(reader => reader.Leave());
        }

        foreach (var (topic, key) in touched)
        {
            await topic.AudienceOf(actor, key, null);
        }
    }
}
