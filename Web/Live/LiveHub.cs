using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Live;

/// <summary>The live end of Collab, at <c>/live</c>. Its contract for other clients is <c>docs/live.md</c>.</summary>
internal sealed class LiveHub(LiveTopics topics, Feeds feeds, Commands commands, TimeProvider time) : Hub
{
    /// <summary>How many streams one connection may have open.</summary>
    public const int MostStreams = 8;

    /// <summary>Frames of a topic after a version, for as long as the reader's place stays what it is.</summary>
    /// <param name="after">The version that the client has; null for a first snapshot.</param>
    /// <param name="view">A wish: <c>projector</c>, or null for all that one's place allows.</param>
    public async IAsyncEnumerable<Frame> Follow(string topic, long? after, string? view, [EnumeratorCancellation] CancellationToken stop)
    {
        var actor = Caller.Of(Context.User) ?? throw Answers.NotFound();
        if (!topics.TryFind(topic, out var found, out var key) ||
            await found.AudienceOf(actor, key, Wish(view)) is not { } audience)
        {
            throw Answers.NotFound();
        }

        using var open = Open();
        using var reader = new Reader(actor, Context.Abort, time);
        await foreach (var frame in feeds.Read(found.Grain(key), audience, after, reader, stop))
        {
            yield return frame;
        }
    }

    /// <summary>Sends a command; sent again with the same id it is done once.</summary>
    public async Task<Answer> Send(string topic, string command, string id, long seen, JsonElement? fields)
        => Answers.Of(await commands.Do(Caller.Of(Context.User), topic, command, id, seen, Fields.Of(fields)), Caller.LanguageOf(Context));

    /// <summary>What belongs to the caller alone: ask when told that something of one's own changed.</summary>
    public async Task<object?> Mine(string topic)
        => Caller.Of(Context.User) is { } actor && topics.TryFind(topic, out var found, out var key)
            ? await found.Mine(actor, key)
            : throw Answers.NotFound();

    private static Audience? Wish(string? view)
        => Enum.TryParse<Audience>(view, ignoreCase: true, out var wish) && Enum.IsDefined(wish) ? wish : null;

    /// <summary>Streams do not count against the limit of parallel invocations, so they are counted here.</summary>
    private OpenStream Open()
    {
        var count = (StreamCount)(Context.Items[nameof(StreamCount)] ??= new StreamCount());
        if (Interlocked.Increment(ref count.Open) <= MostStreams)
        {
            return new(count);
        }

        Interlocked.Decrement(ref count.Open);
        throw new HubException("input.too-many-streams");
    }

    private sealed class StreamCount
    {
        public int Open;
    }

    private sealed class OpenStream(StreamCount count) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref count.Open);
    }
}
