using System.Text.Json;
using Collab.Testing;
using Collab.Testing.Live;

namespace Collab.Live;

/// <summary>A live room with a facilitator and an operator, each at a connection of their own.</summary>
internal sealed class DemoRoom : IAsyncDisposable
{
    private DemoRoom(HubClient facilitator, HubClient member) => (Facilitator, Operator) = (facilitator, member);

    public string Topic { get; } = $"occ/session/{Ids.New(TimeProvider.System)}";

    public HubClient Facilitator { get; }

    public HubClient Operator { get; }

    public static async Task<DemoRoom> Open(Uri address)
    {
        var room = new DemoRoom(await HubClient.SignIn(address, "person/facilitator"), await HubClient.SignIn(address, "person/operator"));
        await room.Do(room.Facilitator, "draft", new Dictionary<string, string>
        {
            ["kind"] = "townHall",
            ["title-en"] = "Town hall",
            ["starts"] = "2126-11-22T18:00Z",
            ["ends"] = "2126-11-22T20:00Z",
            ["languages"] = "english",
        });
        await room.Do(room.Facilitator, "schedule");
        await room.Do(room.Facilitator, "lobby");
        await room.Do(room.Facilitator, "live");
        await room.Do(room.Facilitator, "enter", new { name = "Facilitator", organisation = "Collective", acceptsRules = true, showsName = true });
        await room.Do(room.Operator, "enter", new { name = "Somebody", organisation = "Operator, North 1", acceptsRules = true, showsName = true });
        return room;
    }

    /// <summary>Sends a command that must be accepted, and answers with the id of what it made.</summary>
    public async Task<string?> Do(HubClient client, string command, object? fields = null)
    {
        var answer = await client.Invoke<JsonElement>("Send", Topic, command, Ids.New(TimeProvider.System), 0, fields ?? new { });
        Assert.True(answer.GetProperty("outcome").GetString() == "accepted", $"{command}: {answer}");
        return answer.TryGetProperty("made", out var made) ? made.GetString() : null;
    }

    public async ValueTask DisposeAsync()
    {
        await Facilitator.DisposeAsync();
        await Operator.DisposeAsync();
    }
}
