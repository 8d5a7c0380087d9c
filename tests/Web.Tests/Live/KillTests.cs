using System.Text.Json;
using Collab.Testing;
using Collab.Testing.Live;

namespace Collab.Live;

/// <summary>What people were told is kept, whatever happens to the server (F1 of the reliability figures).</summary>
public sealed class KillTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_kill_and_followers_go_on_where_they_were()
    {
        using var folder = TemporaryFolder.Create();
        await using var first = await CollabProcess.Start(folder.Path);
        await using var room = await DemoRoom.Open(first.Address);
        var seen = new FollowedRoom();
        var following = seen.Follow(room.Operator, room.Topic);

        var posted = await room.Operator.Invoke<JsonElement>("Send", room.Topic, "post", "command-0001", 0, new { kind = "question", words = "Who brings the kettle?" });
        Assert.Equal("accepted", posted.GetProperty("outcome").GetString());
        await seen.Until(view => view.Posts.Count == 1);

        await first.Kill();
        await following;
        await using var second = await CollabProcess.Start(folder.Path, first.Address.Port);
        await using var again = await HubClient.SignIn(second.Address, "person/operator");
        var goesOn = seen.Follow(again, room.Topic);
        var repeated = await again.Invoke<JsonElement>("Send", room.Topic, "post", "command-0001", 0, new { kind = "question", words = "Who brings the kettle?" });
        Assert.Equal(posted.GetProperty("version").GetInt64(), repeated.GetProperty("version").GetInt64());

        await again.Invoke<JsonElement>("Send", room.Topic, "post", "command-0002", 0, new { kind = "idea", words = "I do." });
        await seen.Until(view => view.Posts.Count == 2);
        Assert.Empty(seen.Gaps);
    }
}
