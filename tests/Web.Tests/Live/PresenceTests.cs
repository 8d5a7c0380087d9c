using System.Text.Json;
using Collab.Sessions;
using Collab.Testing.Live;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Live;

/// <summary>Who follows a room is here, for as long as the connection stands.</summary>
public sealed class PresenceTests
{
    [Fact]
    public async Task Ten_who_follow_a_room_may_post_without_a_name_and_nine_may_not()
    {
        using var app = new App();
        await using var room = await DemoRoom.Open(app.Listen());
        await room.Do(room.Facilitator, "set-door", new { posts = "participants", names = "participants", minutes = "participants", guests = "post", anonymous = true });
        var guests = await Task.WhenAll(Enumerable.Range(1, SessionLimits.Crowd - 2).Select(number => ComeIn(app, room, number)));
        Follow(room.Operator, room);
        await Here(room, SessionLimits.Crowd - 1);
        Assert.Equal("session.too-few-for-anonymous", await PostWithoutName(room, "Who is heard?"));

        Follow(room.Facilitator, room);
        await Here(room, SessionLimits.Crowd);
        Assert.Equal("accepted", await PostWithoutName(room, "Who is heard?"));

        await guests[0].DisposeAsync();
        await Here(room, SessionLimits.Crowd - 1);
        Assert.Equal("session.too-few-for-anonymous", await PostWithoutName(room, "And now?"));
        await Task.WhenAll(guests[1..].Select(guest => guest.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Whoever_may_not_know_of_a_room_does_not_learn_who_is_in_it()
    {
        using var app = new App();
        await using var room = await DemoRoom.Open(app.Listen());
        await using var stranger = await app.Guest(Actor.Guest("stranger"));

        await Assert.ThrowsAsync<HubRefusal>(() => stranger.Invoke<JsonElement>("Here", room.Topic));
    }

    [Fact]
    public async Task A_server_that_stops_has_told_each_room_who_went()
    {
        await using var app = new App();
        await using var room = await DemoRoom.Open(app.Listen());
        Follow(room.Operator, room);
        Follow(room.Facilitator, room);
        await Here(room, 2);

        await app.DisposeAsync();

        Assert.DoesNotContain("was not told who is here", app.Log.All);
    }

    private static async Task<HubClient> ComeIn(App app, DemoRoom room, int number)
    {
        var session = app.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>(room.Topic);
        var door = (await session.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<DoorView>().Single();
        var guest = await app.Guest(Actor.Guest($"guest{number}"));
        await room.Do(guest, "enter-by-code", new { code = door.Code, name = $"Guest {number}", organisation = "", acceptsRules = true });
        Follow(guest, room);
        return guest;
    }

    private static void Follow(HubClient client, DemoRoom room) => _ = new FollowedRoom().Follow(client, room.Topic);

    private static async Task<string?> PostWithoutName(DemoRoom room, string words)
    {
        var fields = new { kind = "question", words, anonymous = true, token = Ids.Secret() };
        var answer = await room.Operator.Invoke<JsonElement>("Send", room.Topic, "post", Ids.New(TimeProvider.System), 0, fields);
        return answer.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : answer.GetProperty("outcome").GetString();
    }

    private static async Task Here(DemoRoom room, int expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await room.Operator.Invoke<JsonElement>("Here", room.Topic)).GetProperty("here").GetInt32() is var here && here != expected)
        {
            Assert.False(patience.IsCancellationRequested, $"{here} are here, not {expected}.");
        }
    }
}
