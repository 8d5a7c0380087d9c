using System.Text.Json;
using Collab.Collectives;
using Collab.Live;
using Collab.People;
using Collab.Testing.Live;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Notices;

/// <summary>Who follows a notice, and who an inbox, on the hub.</summary>
public sealed class NoticeHubTests : IAsyncLifetime, IDisposable
{
    private const string Notice = "occ/notice/spring-letter";
    private const string Inbox = "occ/subscriber/south";

    private readonly App app = new();

    public async Task InitializeAsync()
    {
        app.Listen();
        var plan = new NoticePlan(NoticeClass.Membership, new(new("Dues", null), new("Hello", null)), NoticeAudience.Nobody with { Roles = Roles.Operator });
        await app.Services.GetRequiredService<IGrainFactory>().Notice("occ", new("spring-letter"))
            .Write(new(new PersonId("facilitator").Actor, new("write-spring-letter"), 0), plan);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("facilitator", Notice, "progress")]
    [InlineData("south", Inbox, "inbox")]
    public async Task Who_may_follow_gets_all_of_it_at_once(string person, string topic, string key)
    {
        await using var client = await app.Person(new(person));

        Assert.True((await FirstFrame(client, topic)).GetProperty("changes").TryGetProperty(key, out _));
    }

    [Theory]
    [InlineData("operator", Notice)]
    [InlineData("planner", Notice)]
    [InlineData("facilitator", Inbox)]
    [InlineData("operator", Inbox)]
    public async Task To_anybody_else_it_does_not_exist(string person, string topic)
    {
        await using var client = await app.Person(new(person));

        await Assert.ThrowsAsync<HubRefusal>(() => FirstFrame(client, topic));
    }

    [Theory]
    [InlineData("release")]
    [InlineData("cancel")]
    public async Task Nobody_but_a_coordinator_steers_it(string command)
    {
        await using var client = await app.Person(new("operator"));

        var answer = await client.Invoke<JsonElement>("Send", Notice, command, Ids.New(TimeProvider.System), 0, new { });

        Assert.Equal("notice.not-for-you", answer.GetProperty("code").GetString());
    }

    private static async Task<JsonElement> FirstFrame(HubClient client, string topic)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var frame in client.Stream("Follow", [topic, null, null], patience.Token))
        {
            return frame;
        }

        throw new InvalidOperationException("The stream ended before its first frame.");
    }
}
