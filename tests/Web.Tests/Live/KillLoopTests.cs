using System.Text.Json;
using Collab.Sessions;
using Collab.Testing;
using Collab.Testing.Live;

namespace Collab.Live;

/// <summary>Killed again and again under load: nothing acknowledged is lost or doubled, and no follower misses a version (F1 of the reliability figures).</summary>
public sealed class KillLoopTests
{
    private const int Kills = 20;
    private const int Guests = 6;

    /// <summary>Of each guest: the posts of two rounds fit among the newest that a room shows, so that the follower, who sees something in each round, is shown each of them.</summary>
    private const int PostsARound = SessionLimits.Newest / Guests / 2;
    private const string Topic = "occ/session/spring-placements";

    [Fact]
    public async Task On_SQLite()
    {
        using var folder = TemporaryFolder.Create();
        await Survives(folder.Path);
    }

    [Fact]
    public async Task On_PostgreSQL()
    {
        using var folder = TemporaryFolder.Create();
        var connection = await (await PostgresCluster.Shared).NewDatabase();
        var (exitCode, output, error) = await CollabProcess.Run("migrate", "--ConnectionStrings:Collab", connection);
        Assert.True(exitCode == 0, output + error);
        await Survives(folder.Path, "--ConnectionStrings:Collab", connection);
    }

    private static async Task Survives(string data, params string[] settings)
    {
        var server = await CollabProcess.Start(data, 0, settings);
        try
        {
            var code = await Guest.CodeOf(server.Address, Topic);
            var seen = new FollowedRoom();
            var history = new Dictionary<string, string>();
            var writers = new List<Writer>();
            for (var guest = 0; guest < Guests; guest++)
            {
                writers.Add(new(guest, await Guest.Join(server.Address, code, $"Guest {guest}")));
            }

            var cookies = writers[0].Cookies;
            for (var kill = 1; kill <= Kills; kill++)
            {
                await using var reader = await HubClient.Connect(server.Address, cookies);
                var following = seen.Follow(reader, Topic);
                var start = Acknowledged(writers);
                var before = writers.Max(writer => writer.LastVersion);
                var writing = writers.ConvertAll(writer => writer.Write(server.Address));
                await seen.Until(room => room.Version >= before);
                // Somewhere in the middle of it, at another place each time.
                await Until(writers, Math.Min(Acknowledged(writers) + 3 + ((kill * 7) % 19), start + (Guests * PostsARound)));
                await server.Kill();
                await Task.WhenAll([following, .. writing]);
                Note(seen, history);
                server = await server.StartAgain();
            }

            await Check(server.Address, cookies, writers, seen, history);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task Check(Uri address, string cookies, List<Writer> writers, FollowedRoom seen, Dictionary<string, string> history)
    {
        await Task.WhenAll(writers.Select(writer => writer.Repeat(address)));
        await using var reader = await HubClient.Connect(address, cookies);
        _ = seen.Follow(reader, Topic);
        await seen.Until(room => room.Version >= writers.Max(writer => writer.LastVersion));
        Note(seen, history);

        Assert.Empty(seen.Gaps);
        Assert.Empty(writers.SelectMany(writer => writer.Acknowledged).Except(history.Values));
        Assert.Equal(writers.Sum(writer => writer.Acknowledged.Count), history.Count);
    }

    /// <summary>Keeps what this follower was shown so far: a room shows its newest posts only.</summary>
    private static void Note(FollowedRoom seen, Dictionary<string, string> history)
    {
        foreach (var (key, post) in seen.Values.Where(pair => pair.Key.StartsWith("post/", StringComparison.Ordinal)))
        {
            if (post.GetProperty("words").GetString() is { } words && words.StartsWith("Guest ", StringComparison.Ordinal))
            {
                history[key] = words;
            }
        }
    }

    private static int Acknowledged(List<Writer> writers) => writers.Sum(writer => writer.Acknowledged.Count);

    private static async Task Until(List<Writer> writers, int acknowledged)
    {
        // What comes next is asked for before the count, or the last acknowledgement could fall between the two.
        for (var next = Next(); Acknowledged(writers) < acknowledged; next = Next())
        {
            await next.WaitAsync(TimeSpan.FromSeconds(30));
        }

        Task Next() => Task.WhenAny(writers.ConvertAll(writer => writer.Next));
    }

    /// <summary>A guest who posts as fast as the server answers, and repeats what was not answered, under the same id, until it is.</summary>
    private sealed class Writer(int number, string cookies)
    {
        private int posts;
        private bool isOpen;
        private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Cookies => cookies;

        public List<string> Acknowledged { get; } = [];

        public long LastVersion { get; private set; }

        public Task Next => next.Task;

        /// <summary>Posts until the connection goes.</summary>
        public async Task Write(Uri server)
        {
            await using var client = await HubClient.Connect(server, cookies);
            try
            {
                for (var until = Acknowledged.Count + PostsARound; Acknowledged.Count < until;)
                {
                    await Post(client);
                }

                await client.Closed;
            }
            catch (HubRefusal)
            {
                // The server went in the middle.
            }
        }

        /// <summary>Repeats the one command that has no answer.</summary>
        public async Task Repeat(Uri server)
        {
            await using var client = await HubClient.Connect(server, cookies);
            if (isOpen)
            {
                await Post(client);
            }
        }

        private async Task Post(HubClient client)
        {
            posts += isOpen ? 0 : 1;
            isOpen = true;
            var words = $"Guest {number} says {posts}";
            var answer = await client.Invoke<JsonElement>("Send", Topic, "post", $"guest-{number}-{posts}", 0, new { kind = "idea", words });
            if (answer.GetProperty("outcome").GetString() == "accepted")
            {
                isOpen = false;
                LastVersion = answer.GetProperty("version").GetInt64();
                Acknowledged.Add(words);
                Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            }
        }
    }
}
