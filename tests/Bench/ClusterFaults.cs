using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Collab.Testing;
using Collab.Testing.Live;

namespace Collab.Bench;

/// <summary>
/// Breaks a running cluster (<c>deploy/cluster.sh up</c>) under load, one part after another, and checks the history of every client:
/// each acknowledged post is seen by each follower once, and no follower misses a version (F1, F2 and F4 of the reliability figures; F5
/// where <c>OTHER</c> made two clusters of it, F9 where clocks are set).
/// </summary>
internal static partial class ClusterFaults
{
    private const string Topic = "occ/session/spring-placements";
    private const int Followers = 200;
    private const int Writers = 20;
    private static readonly Uri[] Webs = [new("http://127.0.0.1:5081"), new("http://127.0.0.1:5082")];

    /// <summary>Of one writer: so that what all post while a follower is away is not more than a snapshot shows.</summary>
    private static readonly TimeSpan BetweenPosts = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DatabaseIsAway = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(10);

    /// <param name="parts">
    /// Those that are killed and started again, in turn: <c>silo-2</c>, <c>web-1</c>, <c>postgres</c>. Or whose clock jumps by so many
    /// seconds: <c>silo-1+3600</c>, <c>silo-1-3600</c>.
    /// </param>
    public static async Task<int> Run(string[] parts)
    {
        var code = await Guest.CodeOf(Webs[0], Topic);
        var cookies = new List<string>();
        for (var guest = 0; guest < Writers; guest++)
        {
            cookies.Add(await Guest.Join(Webs[0], code, $"Guest {guest}"));
        }

        await Settle();
        using var stop = new CancellationTokenSource();
        var followers = Enumerable.Range(0, Followers).Select(number => new ClusterFollower(number, cookies[number % Writers])).ToList();
        var following = followers.ConvertAll(follower => follower.Follow(Webs, Topic, stop.Token));
        var writers = Enumerable.Range(0, Writers).Select(number => new ClusterWriter(number, cookies[number])).ToList();
        var writing = writers.ConvertAll(writer => writer.Write(Webs, Topic, BetweenPosts, stop.Token));
        await Task.Delay(Load);
        foreach (var part in parts)
        {
            var before = Stopwatch.GetTimestamp();
            if (ClockJump().Match(part) is { Success: true } jump)
            {
                await Cluster("clock", jump.Groups["part"].Value, jump.Groups["seconds"].Value);
            }
            else
            {
                await Cluster("kill", part);
                await Task.Delay(part == "postgres" ? DatabaseIsAway : Load);
                await Cluster("start", part);
            }

            await Task.Delay(Load);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}: no writer was answered for {Silence(writers, before).TotalSeconds:0.0} s; the slowest answer took {writers.Max(writer => writer.Slowest(before)).TotalSeconds:0.0} s"));
        }

        writers.ForEach(writer => writer.End());
        await Task.WhenAll(writing);
        var last = writers.Max(writer => writer.LastVersion);
        await Settle();
        await Task.WhenAll(followers.Select(follower => follower.Until(last))).WaitAsync(TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await Task.WhenAll(following);
        return Check(writers, followers);
    }

    /// <summary>The facilitator posts through each web node: where a grain lives twice, each of the two then reads what the other wrote.</summary>
    private static async Task Settle()
    {
        foreach (var web in Webs)
        {
            await using var facilitator = await HubClient.SignIn(web, "person/facilitator");
            var (id, outcome) = ($"settle-{Stopwatch.GetTimestamp()}", (string?)"unknown");
            while (outcome == "unknown")
            {
                var answer = await facilitator.Invoke<JsonElement>("Send", Topic, "post", id, 0, new { kind = "idea", words = "That is all." });
                outcome = answer.GetProperty("outcome").GetString();
                Console.WriteLine($"{web.Authority}: the facilitator's post is {answer}");
            }
        }
    }

    private static int Check(List<ClusterWriter> writers, List<ClusterFollower> followers)
    {
        var acknowledged = writers.SelectMany(writer => writer.Acknowledged).ToHashSet();
        var missed = followers.Sum(follower => acknowledged.Count(words => !follower.Posts.ContainsValue(words)));
        var doubled = followers.Sum(follower => follower.Posts.Count - follower.Posts.Values.Distinct().Count());
        var strange = followers.Sum(follower => follower.Posts.Values.Count(words => !acknowledged.Contains(words)));
        var gaps = followers.Sum(follower => follower.Gaps);
        Console.WriteLine($"acknowledged: {acknowledged.Count} posts; followers: {followers.Count}, who came back {followers.Sum(follower => follower.Connections - 1)} times");
        Console.WriteLine($"missed: {missed}; doubled: {doubled}; never acknowledged: {strange}; gaps: {gaps}");
        return missed + doubled + strange + gaps == 0 ? 0 : 1;
    }

    /// <summary>The longest time in which nobody was answered.</summary>
    private static TimeSpan Silence(List<ClusterWriter> writers, long since)
    {
        var answers = writers.SelectMany(writer => writer.Answers).Where(at => at >= since).Append(since).Append(Stopwatch.GetTimestamp()).Order().ToList();
        return answers.Zip(answers.Skip(1)).Max(pair => Stopwatch.GetElapsedTime(pair.First, pair.Second));
    }

    private static async Task Cluster(string verb, params string[] what)
    {
        using var script = Process.Start("deploy/cluster.sh", [verb, .. what]);
        await script.WaitForExitAsync();
        if (script.ExitCode != 0)
        {
            throw new InvalidOperationException($"{verb} {string.Join(' ', what)} failed.");
        }
    }

    [GeneratedRegex(@"^(?<part>[a-z]+-[0-9]+)(?<seconds>[+-][0-9]+)$")]
    private static partial Regex ClockJump();
}

/// <summary>Somebody who follows a room, and comes back to another web node when theirs is gone.</summary>
internal sealed class ClusterFollower(int number, string cookies)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? version;

    /// <summary>The words of each post that was seen, by its key.</summary>
    public Dictionary<string, string> Posts { get; } = [];

    public int Gaps { get; private set; }

    public int Connections { get; private set; }

    public async Task Follow(Uri[] webs, string topic, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var client = await HubClient.Connect(webs[(number + Connections) % webs.Length], cookies, stop: stop);
                Connections++;
                await foreach (var frame in client.Stream("Follow", [topic, version, null], stop))
                {
                    Take(frame);
                }
            }
            catch (Exception gone) when (gone is HubRefusal or System.Net.WebSockets.WebSocketException or OperationCanceledException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    public async Task Until(long wanted)
    {
        for (var next = changed.Task; version is not { } seen || seen < wanted; next = changed.Task)
        {
            await next;
        }
    }

    private void Take(JsonElement frame)
    {
        if (frame.TryGetProperty("from", out var from) && from.GetInt64() != version)
        {
            Gaps++;
        }

        foreach (var change in frame.GetProperty("changes").EnumerateObject())
        {
            if (change.Name.StartsWith("post/", StringComparison.Ordinal) && change.Value.ValueKind == JsonValueKind.Object &&
                change.Value.TryGetProperty("words", out var words) && words.GetString() is { } said && said.EndsWith(ClusterWriter.OfThisRun, StringComparison.Ordinal))
            {
                Posts[change.Name] = said;
            }
        }

        version = frame.GetProperty("to").GetInt64();
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}

/// <summary>A guest who posts, and repeats what was not answered, under the same id, until it is: as the page does.</summary>
internal sealed class ClusterWriter(int number, string cookies)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly long Run = Stopwatch.GetTimestamp();

    /// <summary>How the words of all posts of this run end.</summary>
    public static readonly string OfThisRun = $"of run {Run % 1000}.";

    private readonly Lock gate = new();
    private readonly List<(long Sent, long Answered)> answers = [];
    private volatile bool isEnding;

    public HashSet<string> Acknowledged { get; } = [];

    public long LastVersion { get; private set; }

    public IReadOnlyList<long> Answers
    {
        get
        {
            lock (gate)
            {
                return answers.ConvertAll(answer => answer.Answered);
            }
        }
    }

    public void End() => isEnding = true;

    public TimeSpan Slowest(long since)
    {
        lock (gate)
        {
            return answers.Where(answer => answer.Answered >= since).Select(answer => Stopwatch.GetElapsedTime(answer.Sent, answer.Answered)).DefaultIfEmpty().Max();
        }
    }

    public async Task Write(Uri[] webs, string topic, TimeSpan between, CancellationToken stop)
    {
        var (attempts, post, sent, isOpen) = (0, 0, 0L, false);
        using var pace = new PeriodicTimer(between);
        while (!stop.IsCancellationRequested && (isOpen || !isEnding))
        {
            try
            {
                await using var client = await HubClient.Connect(webs[(number + attempts++) % webs.Length], cookies, stop: stop);
                while (isOpen || !isEnding)
                {
                    await pace.WaitForNextTickAsync(stop);
                    (post, sent, isOpen) = isOpen ? (post, sent, true) : (post + 1, Stopwatch.GetTimestamp(), true);
                    var words = $"Guest {number} says it as number {post} {OfThisRun}";
                    var answer = await client.Invoke<JsonElement>("Send", topic, "post", $"{Run}-{number}-{post}", LastVersion, new { kind = "idea", words });
                    var outcome = answer.GetProperty("outcome").GetString();
                    if (outcome == "refused" && answer.GetProperty("code").GetString() != "input.too-fast")
                    {
                        throw new InvalidOperationException($"{answer}");
                    }

                    if (outcome == "accepted")
                    {
                        (LastVersion, isOpen) = (answer.GetProperty("version").GetInt64(), false);
                        Acknowledged.Add(words);
                        lock (gate)
                        {
                            answers.Add((sent, Stopwatch.GetTimestamp()));
                        }
                    }
                }
            }
            catch (Exception gone) when (gone is HubRefusal or System.Net.WebSockets.WebSocketException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }
}
