using System.Text;
using System.Text.Json;
using Collab.Sessions;
using Collab.Testing;
using Collab.Testing.Live;

namespace Collab.Live;

/// <summary>What is kept nowhere is looked for everywhere: in the database and its write-ahead log, in what followers got, and in the log.</summary>
public sealed class SecretsTests : IAsyncLifetime
{
    private const string Author = "person/operator";
    private const string AuthorName = "Somebody";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private readonly List<string> frames = [];
    private readonly List<HubClient> guests = [];
    private CollabProcess server = null!;
    private DemoRoom room = null!;

    private string[] Frames
    {
        get
        {
            lock (frames)
            {
                return [.. frames];
            }
        }
    }

    public async Task InitializeAsync()
    {
        server = await CollabProcess.Start(folder.Path);
        room = await DemoRoom.Open(server.Address);
        Follow(room.Facilitator);
        Follow(room.Operator);
    }

    public async Task DisposeAsync()
    {
        await Task.WhenAll(guests.Select(guest => guest.DisposeAsync().AsTask()));
        await room.DisposeAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Who_posted_without_a_name_is_nowhere()
    {
        const string Words = "Nobody shall know who wonders about this";
        var token = Ids.Secret();
        await Crowd();
        var posted = new { kind = "question", words = Words, anonymous = true, token };
        await room.Do(room.Operator, "post", posted);
        await Until(() => Frames.Any(frame => frame.Contains(Words, StringComparison.Ordinal)), "No follower was shown the post.");

        var records = About(Words, Stored());
        Assert.NotEmpty(records);
        Assert.DoesNotContain(records, Names);
        Assert.DoesNotContain(About(Words, Frames), Names);
        Assert.DoesNotContain(Stored(), line => line.Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(Frames, frame => frame.Contains(token, StringComparison.Ordinal));
        LogKnowsNothingOf(Words, token, AuthorName);
    }

    [Fact]
    public async Task What_was_flagged_and_erased_is_nowhere()
    {
        const string Words = "words that must go away";
        var post = await room.Do(room.Operator, "post", new { kind = "concern", words = string.Join(' ', Enumerable.Repeat(Words, 50)) });
        await Until(() => Frames.Any(frame => frame.Contains(Words, StringComparison.Ordinal)), "No follower was shown the post.");
        Assert.Contains(Stored(), line => line.Contains(Words, StringComparison.Ordinal));

        await room.Do(room.Operator, "flag", new { post });
        await room.Do(room.Facilitator, "erase", new { post, reason = "It may identify a child." });

        await Until(() => !Stored().Any(line => line.Contains(Words, StringComparison.Ordinal)), "The words are still in the files.");
        await using var late = await HubClient.SignIn(server.Address, "person/facilitator");
        var fresh = new FollowedRoom();
        _ = fresh.Follow(late, room.Topic);
        await fresh.Until(view => view.Version is not null);
        Assert.DoesNotContain(fresh.Values.Values, value => value.GetRawText().Contains(Words, StringComparison.Ordinal));
        LogKnowsNothingOf(Words, AuthorName);
    }

    [Fact]
    public async Task Who_chose_what_in_secret_is_nowhere()
    {
        const string Question = "Which of the two days is it?";
        var poll = (await room.Do(room.Facilitator, "draft-poll", new Dictionary<string, string>
        {
            ["kind"] = "oneOf",
            ["question-en"] = Question,
            ["options-en"] = "Monday\nFriday",
            ["secret"] = "true",
            ["by"] = "person",
        }))!;
        await room.Do(room.Facilitator, "open-poll", new { poll });
        await room.Do(room.Operator, "cast-in-secret", new { poll, choice = "1" });
        NobodyIsNamedWith(Question, $"\"poll\":\"{poll}\"", "urn");

        await room.Do(room.Facilitator, "close-poll", new { poll });
        await Until(() => Frames.Any(frame => frame.Contains(Question, StringComparison.Ordinal) && frame.Contains("\"phase\":\"closed\"", StringComparison.Ordinal)), "The ballot was not counted.");
        NobodyIsNamedWith(Question, $"\"poll\":\"{poll}\"", "urn");
        LogKnowsNothingOf(Question, Author, AuthorName);
    }

    private void NobodyIsNamedWith(params string[] marks) => Assert.All(marks, mark =>
    {
        Assert.DoesNotContain(About(mark, Stored()), Names);
        Assert.DoesNotContain(About(mark, Frames), Names);
    });

    private static bool Names(string record) => record.Contains(Author, StringComparison.Ordinal) || record.Contains(AuthorName, StringComparison.Ordinal);

    /// <summary>What is said of something: whole entries of journals, and of whole states and frames the objects around it.</summary>
    private static string[] About(string what, IEnumerable<string> texts)
        => [.. texts.SelectMany(text => text.StartsWith("{\"version\":", StringComparison.Ordinal) && text.Contains(what, StringComparison.Ordinal) ? [text] : Around(what, text))];

    private static IEnumerable<string> Around(string what, string text)
    {
        for (var place = text.IndexOf(what, StringComparison.Ordinal); place >= 0; place = text.IndexOf(what, place + 1, StringComparison.Ordinal))
        {
            var (start, end) = (Opening(text, Opening(text, place)), Closing(text, Closing(text, place)));
            yield return text[start..end];
        }
    }

    /// <summary>Where the object begins in which this place is; nothing of ours has braces in its words.</summary>
    private static int Opening(string text, int place)
    {
        var depth = 0;
        for (place--; place > 0; place--)
        {
            depth += text[place] switch { '}' => 1, '{' => -1, _ => 0 };
            if (depth < 0)
            {
                break;
            }
        }

        return Math.Max(place, 0);
    }

    private static int Closing(string text, int place)
    {
        var depth = 0;
        for (; place < text.Length && depth >= 0; place++)
        {
            depth += text[place] switch { '{' => 1, '}' => -1, _ => 0 };
        }

        return place;
    }

    private void LogKnowsNothingOf(params string[] words) => Assert.All(words, word => Assert.DoesNotContain(word, server.Log, StringComparison.Ordinal));

    /// <summary>The bytes of all files in the data folder, by lines: an entry of a journal is a line of its own.</summary>
    private IEnumerable<string> Stored()
        => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) != ".lock")
            .SelectMany(file => Encoding.Latin1.GetString(Read(file)).Split('\n'));

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Enough people for posts without a name.</summary>
    private async Task Crowd()
    {
        await room.Do(room.Facilitator, "set-door", new { posts = "participants", names = "participants", minutes = "participants", guests = "post", anonymous = true });
        var seen = new FollowedRoom();
        _ = seen.Follow(room.Facilitator, room.Topic);
        await seen.Until(view => view.Values.ContainsKey("door"));
        var code = seen.Values["door"].GetProperty("code").GetString()!;
        for (var number = 1; number <= SessionLimits.Crowd - 2; number++)
        {
            var guest = await HubClient.Connect(server.Address, await Guest.Join(server.Address, code, $"Guest {number}"));
            guests.Add(guest);
            Follow(guest);
        }

        await Until(async () => (await room.Operator.Invoke<JsonElement>("Here", room.Topic)).GetProperty("here").GetInt32() >= SessionLimits.Crowd, "Too few are here.");
    }

    private void Follow(HubClient client) => _ = Task.Run(async () =>
    {
        try
        {
            await foreach (var frame in client.Stream("Follow", [room.Topic, null, null]))
            {
                lock (frames)
                {
                    frames.Add(frame.GetRawText());
                }
            }
        }
        catch (HubRefusal)
        {
            // The room is closed down.
        }
    });

    private static Task Until(Func<bool> holds, string otherwise) => Until(() => Task.FromResult(holds()), otherwise);

    private static async Task Until(Func<Task<bool>> holds, string otherwise)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            Assert.False(patience.IsCancellationRequested, otherwise);
            await Task.Yield();
        }
    }
}
