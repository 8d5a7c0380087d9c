using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Collab.Testing;
using Collab.Testing.Live;

namespace Collab.Bench;

/// <summary>A live room under load on the real service: so many acknowledged posts a second, so many followers, and no gap for any of them.</summary>
internal static class RoomBench
{
    private const string Topic = "occ/session/spring-placements";
    private const int Followers = 500;
    private const int Guests = 50;

    /// <summary>A tenth more than the bar of 200, since a guest who waits for an answer lets a turn pass.</summary>
    private const int PostsPerSecond = 220;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    public static async Task Run()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var idle = server.Usage;
        var code = await Guest.CodeOf(server.Address, Topic);
        var cookies = await Task.WhenAll(Enumerable.Range(0, Guests).Select(guest => Guest.Join(server.Address, code, $"Guest {guest}")));
        var followers = await Task.WhenAll(Enumerable.Range(0, Followers).Select(number => Follower.Start(server.Address, cookies[number % Guests], Topic)));
        Console.WriteLine($"started: {idle.Bytes >> 20} MiB; with {Followers} followers: {server.Usage.Bytes >> 20} MiB");
        await Round(server.Address, cookies, followers, "warm", WarmUp);

        var (before, deliveredBefore, framesBefore) = (server.Usage, followers.Sum(follower => follower.Posts), followers.Sum(follower => follower.Frames));
        var clock = Stopwatch.StartNew();
        var posts = await Round(server.Address, cookies, followers, "measured", Duration);
        var after = server.Usage;

        var deliveries = followers.Sum(follower => follower.Posts) - deliveredBefore;
        Print($"acknowledged: {posts.Count} posts in {clock.Elapsed.TotalSeconds:0.0} s = {posts.Count / clock.Elapsed.TotalSeconds:0} posts/s");
        Print($"acknowledgement: {Percentiles(posts.Select(post => post.Acknowledged))}");
        Print($"post to each follower: {Percentiles(posts.SelectMany(post => followers.Select(follower => follower.Saw(post.Version) - post.Sent)))}");
        Print($"post to the last follower: {Percentiles(posts.Select(post => followers.Max(follower => follower.Saw(post.Version)) - post.Sent))}");
        Print($"delivered: {deliveries} posts in {followers.Sum(follower => follower.Frames) - framesBefore} frames; {(after.Processor - before.Processor).TotalMicroseconds / deliveries:0.0} µs of the server's processor each");
        Print($"gaps: {followers.Sum(follower => follower.Gaps)}; memory after: {after.Bytes >> 20} MiB");
    }

    /// <summary>Posts for a while, and waits until every follower saw the last.</summary>
    private static async Task<IReadOnlyCollection<Posted>> Round(Uri server, string[] cookies, Follower[] followers, string name, TimeSpan duration)
    {
        var posts = await Post(server, cookies, followers[0].Version, name, duration);
        var last = posts.Max(post => post.Version);
        await Task.WhenAll(followers.Select(follower => follower.Until(last))).WaitAsync(TimeSpan.FromSeconds(60));
        return posts;
    }

    private static async Task<IReadOnlyCollection<Posted>> Post(Uri server, string[] cookies, long seen, string name, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var posted = new ConcurrentBag<Posted>();
        await Task.WhenAll(cookies.Select((cookie, guest) => Task.Run(async () =>
        {
            await using var client = await HubClient.Connect(server, cookie);
            var between = TimeSpan.FromSeconds((double)Guests / PostsPerSecond);
            using var pace = new PeriodicTimer(between);
            var version = seen;
            for (var number = 0; clock.Elapsed < duration; number++)
            {
                await pace.WaitForNextTickAsync();
                var sent = Stopwatch.GetTimestamp();
                var answer = await client.Invoke<JsonElement>("Send", Topic, "post", $"{name}-{guest}-{number}", version, new { kind = "idea", words = $"Guest {guest} has an idea, and it is number {number}." });
                if (answer.GetProperty("outcome").GetString() != "accepted")
                {
                    throw new InvalidOperationException($"{answer}");
                }

                version = answer.GetProperty("version").GetInt64();
                posted.Add(new(version, sent, Stopwatch.GetTimestamp() - sent));
            }
        })));
        return posted;
    }

    private static string Percentiles(IEnumerable<long> ticks)
    {
        var sorted = ticks.Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms");

        double At(double share) => Stopwatch.GetElapsedTime(0, sorted[(int)(share * (sorted.Length - 1))]).TotalMilliseconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private readonly record struct Posted(long Version, long Sent, long Acknowledged);
}
