using System.Text;
using System.Text.Json;
using Collab.Testing.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collab.Live;

/// <summary>What the hub's failures leave in the log: refusals nothing that a client could fill it with.</summary>
public sealed class HubFailuresTests
{
    [Fact]
    public async Task A_refused_call_or_stream_is_a_line_for_debugging_and_no_error()
    {
        await using var app = new App { Instead = services => services.AddLogging(logging => logging.AddFilter("Collab.Live", LogLevel.Debug)) };
        await using var stranger = await HubClient.SignIn(app.Listen(), "person/representative");

        await Assert.ThrowsAsync<HubRefusal>(() => stranger.Invoke<JsonElement>("Here", "nowhere"));
        await Assert.ThrowsAsync<HubRefusal>(() => Read(stranger));
        await Assert.ThrowsAsync<HubRefusal>(() => stranger.Invoke<JsonElement>("Send", "nowhere", "post"));
        await Assert.ThrowsAsync<HubRefusal>(() => stranger.Invoke<JsonElement>("Nothing"));
        await stranger.SendRaw(Encoding.UTF8.GetBytes("rubbish\u001e"));
        await stranger.Closed;

        Assert.Contains("Debug Collab.Live.HubFailures: Here refused: input.no-such-topic", app.Log.All);
        Assert.Contains("Debug Collab.Live.HubFailures: Follow refused: input.no-such-topic", app.Log.All);
        Assert.DoesNotContain(app.Log.All.Split('\n'), IsError);
    }

    [Theory]
    [InlineData("Here")]
    [InlineData("Follow")]
    public async Task What_was_not_foreseen_is_an_error_with_its_stack_once(string method)
    {
        await using var app = new App { Instead = services => services.Configure<HubOptions>(hub => hub.AddFilter(new Broken())) };
        await using var client = await HubClient.SignIn(app.Listen(), "person/representative");

        var answer = await Assert.ThrowsAsync<HubRefusal>(() => method == "Follow" ? Read(client) : client.Invoke<JsonElement>(method, "nowhere"));

        Assert.DoesNotContain("on purpose", answer.Message);
        var lines = app.Log.All.Split('\n');
        Assert.Single(lines, line => line.Contains("on purpose", StringComparison.Ordinal));
        Assert.StartsWith($"Error Collab.Live.HubFailures: {method} failed", Assert.Single(lines, IsError), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains($"at {typeof(Broken).FullName!.Replace('+', '.')}", StringComparison.Ordinal));
    }

    private static bool IsError(string line) => line.StartsWith("Error ", StringComparison.Ordinal) || line.StartsWith("Critical ", StringComparison.Ordinal);

    private static async Task Read(HubClient client)
    {
        await foreach (var _ in client.Stream("Follow", ["nowhere", null, null]))
        {
            // Nothing comes.
        }
    }

    /// <summary>Fails in the place of the hub's methods: at once, or where a stream is read.</summary>
    private sealed class Broken : IHubFilter
    {
        public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
            => invocationContext.HubMethodName == "Follow" ? ValueTask.FromResult<object?>(Frames()) : throw Failure();

        private static async IAsyncEnumerable<Frame> Frames()
        {
            yield return await Task.FromException<Frame>(Failure());
        }

        private static InvalidOperationException Failure() => new("on purpose");
    }
}
