using System.Text.Json;
using Collab.Testing.Live;

namespace Collab.Live;

/// <summary>A room as one follower sees it: applies frames, and notes every gap.</summary>
internal sealed class FollowedRoom
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, JsonElement> values = [];
    private readonly List<string> gaps = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long? Version { get; private set; }

    public IReadOnlyList<string> Gaps => gaps;

    public IReadOnlyDictionary<string, JsonElement> Values
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<string, JsonElement>(values);
            }
        }
    }

    public IReadOnlyList<JsonElement> Posts => [.. Values.Where(pair => pair.Key.StartsWith("post/", StringComparison.Ordinal)).Select(pair => pair.Value)];

    /// <summary>Follows from where this follower is, until the connection goes.</summary>
    public async Task Follow(HubClient client, string topic, string? view = null)
    {
        try
        {
            await foreach (var frame in client.Stream("Follow", [topic, Version, view]))
            {
                Apply(frame);
            }
        }
        catch (HubRefusal)
        {
            // The server went; whoever follows comes back.
        }
    }

    /// <summary>Waits until the room looks so; fails after a while, saying what it looked like.</summary>
    public async Task Until(Func<FollowedRoom, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var next = changed.Task;
            if (condition(this))
            {
                return;
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"At version {Version} the room is still: {string.Join(", ", Values.Keys)}");
            }
        }
    }

    private void Apply(JsonElement frame)
    {
        lock (gate)
        {
            if (!frame.TryGetProperty("from", out var from))
            {
                values.Clear();
            }
            else if (from.GetInt64() != Version)
            {
                gaps.Add($"{from} after {Version}");
            }

            Version = frame.GetProperty("to").GetInt64();
            foreach (var change in frame.GetProperty("changes").EnumerateObject())
            {
                _ = change.Value.ValueKind == JsonValueKind.Null ? values.Remove(change.Name) : (values[change.Name] = change.Value).ValueKind != default;
            }
        }

        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
