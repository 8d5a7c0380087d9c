using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Live;

/// <summary>The live end of Collab, at <c>/live</c>. Its contract for other clients is <c>docs/live.md</c>.</summary>
internal sealed class LiveHub(LiveTopics topics, Feeds feeds, Gatherings gatherings, SignInWatch watch, Commands commands, TimeProvider time) : Hub
{
    public override Task OnConnectedAsync()
    {
        var connection = new LiveConnection(Context, time);
        connection.Keep();
        _ = watch.Watch(Context, connection);
        return Task.CompletedTask;
    }

    /// <summary>Frames of a topic after a version, for as long as the reader's place stays what it is.</summary>
    /// <param name="after">The version that the client has; null for a first snapshot.</param>
    /// <param name="view">A wish: <c>projector</c>, or null for all that one's place allows.</param>
    public async IAsyncEnumerable<Frame> Follow(string topic, long? after, string? view, [EnumeratorCancellation] CancellationToken stop)
    {
        var (actor, found, key) = Find(topic);
        var connection = LiveConnection.Of(Context);
        var reader = connection.Open(actor) ?? throw new HubException("input.too-many-streams");
        try
        {
            var audience = await found.AudienceOf(actor, key, Wish(view)) ?? throw Answers.NotFound();
            connection.Touch(found, key);
            using var stay = gatherings.Enter(found.Grain(key), actor);
            var isFirst = true;
            await foreach (var frame in feeds.Read(found.Grain(key), audience, after, reader, stop))
            {
                // Who moved before the feed knew this reader was not ended by it, and so is asked once more.
                if (isFirst && await found.AudienceOf(actor, key, Wish(view)) != audience)
                {
                    yield break;
                }

                isFirst = false;
                yield return frame;
            }
        }
        finally
        {
            connection.Close(reader);
        }
    }

    /// <summary>Sends a command; sent again with the same id it is done once.</summary>
    public async Task<Answer> Send(string topic, string command, string id, long seen, JsonElement? fields)
    {
        var outcome = await commands.Do(Caller.Of(Context.User), topic, command, id, seen, Fields.Of(fields));
        if (outcome.Kind == OutcomeKind.Accepted && topics.TryFind(topic, out var found, out var key))
        {
            LiveConnection.Of(Context).Touch(found, key);
        }

        return Answers.Of(outcome, Caller.LanguageOf(Context));
    }

    /// <summary>What belongs to the caller alone: ask when told that something of one's own changed.</summary>
    public async Task<object?> Mine(string topic)
    {
        var (actor, found, key) = Find(topic);
        return await found.Mine(actor, key);
    }

    /// <summary>Who is here now.</summary>
    public async Task<PresenceView> Here(string topic)
    {
        var (actor, found, key) = Find(topic);
        return found.Grain(key) is IGathering gathering && await found.AudienceOf(actor, key, null) is not null
            ? await gathering.Presence()
            : throw Answers.NotFound();
    }

    private (Actor Actor, ILiveTopic Topic, GrainKey Key) Find(string topic)
    {
        return Caller.Of(Context.User) is { } actor && topics.TryFind(topic, out var found, out var key)
            ? (actor, found, key)
            : throw Answers.NotFound();
    }

    private static Audience? Wish(string? view)
        => Enum.TryParse<Audience>(view, ignoreCase: true, out var wish) && Enum.IsDefined(wish) ? wish : null;
}
