using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Collab.Sessions;
using Collab.Testing;
using Collab.Testing.Live;

namespace Collab.Live;

/// <summary>What is too long, unknown, out of turn or rubbish is refused in plain words, and disturbs nobody else.</summary>
public sealed partial class BadInputTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly App app = new() { CommandsAtOnce = null };
    private DemoRoom room = null!;

    public async Task InitializeAsync() => room = await DemoRoom.Open(app.Listen());

    public async Task DisposeAsync() => await room.DisposeAsync();

    public void Dispose() => app.Dispose();

    public static TheoryData<string, object, string, string> Refused => new()
    {
        { "post", new { kind = "question", words = new string('x', SessionLimits.Post + 1) }, "session.post-too-long", "2000" },
        { "post", new { kind = "question", words = " " }, "session.needs-words", "" },
        { "post", new { kind = "nonsense", words = "Who?" }, "input.unusable", "kind" },
        { "upvote", new { post = "nowhere" }, "session.no-such-post", "" },
        { "upvote", new { }, "input.unusable", "post" },
        { "close", new { }, "session.facilitator-only", "" },
        { "no-such-thing", new { }, "input.no-such-command", "" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_refusal_has_a_code_and_a_sentence_in_the_readers_language(string command, object fields, string code, string holds)
    {
        using var browser = CollabProcess.NewBrowser(app.ClientOptions.BaseAddress, out var cookies);
        (await browser.PostAsync(new Uri("/demo/sign-in?actor=person/operator", UriKind.Relative), null)).EnsureSuccessStatusCode();
        await using var french = await HubClient.Connect(app.ClientOptions.BaseAddress, cookies.GetCookieHeader(app.ClientOptions.BaseAddress), language: "fr");

        var (english, other) = (await Send(room.Operator, command, fields), await Send(french, command, fields));

        Assert.Equal(code, english.GetProperty("code").GetString());
        Assert.Contains(holds, english.GetProperty("text").GetString());
        Assert.Equal(code, other.GetProperty("code").GetString());
        Assert.NotEqual(english.GetProperty("text").GetString(), other.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("\u0001", "../..", "<x>")]
    [InlineData("", "", "")]
    public async Task A_form_of_a_page_that_is_sent_rubbish_comes_back_with_what_is_wrong(string words, string id, string tag)
    {
        using var browser = CollabProcess.NewBrowser(app.ClientOptions.BaseAddress, out _);
        (await browser.PostAsync(new Uri("/demo/sign-in?actor=person/facilitator", UriKind.Relative), null)).EnsureSuccessStatusCode();
        var rubbish = new Dictionary<string, string>
        {
            ["name-1"] = words, ["language-1"] = tag, ["region"] = words, ["id"] = id, ["shown"] = tag,
            ["representative"] = "nobody", ["alternates"] = "guest/gus", ["to"] = id, ["successor"] = id, ["service"] = "never",
        };

        foreach (var form in await app.Forms(GrainKey.Parse(room.Topic).Id))
        {
            using var answer = await App.Send(browser, "/en/account", rubbish, form);
            // No notice and no template has the session's id.
            if (answer.StatusCode != HttpStatusCode.NotFound || !NamesNotice().IsMatch(form))
            {
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{form} answers {answer.StatusCode}");
                // A preview stands in a frame and says by itself what is wrong.
                Assert.Contains(form.EndsWith("=preview", StringComparison.OrdinalIgnoreCase) ? "<!doctype html>" : "class=\"errors\"", await answer.Content.ReadAsStringAsync());
            }
        }

        await room.Do(room.Operator, "post", new { kind = "idea", words = "Carry on." });
    }

    [Fact]
    public async Task A_closed_session_takes_no_posts()
    {
        await room.Do(room.Facilitator, "close");
        Assert.Equal("session.not-open", (await Send(room.Operator, "post", new { kind = "question", words = "Too late?" })).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Whoever_sends_too_fast_is_told_so_and_others_are_not_slowed()
    {
        var answers = new List<string?>();
        for (var number = 0; number < 100; number++)
        {
            answers.Add((await Send(room.Operator, "upvote", new { post = "nowhere" })).GetProperty("code").GetString());
        }

        Assert.Contains("input.too-fast", answers);
        await room.Do(room.Facilitator, "lock", new { on = true });
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("{\"type\":1,\"target\":\"Send\",\"arguments\":[]}\u001e")]
    [InlineData("{\"type\":4,\"invocationId\":\"1\",\"target\":\"Nothing\",\"arguments\":[1]}\u001e")]
    [InlineData("{\"type\":99}\u001e\u001e\u001e")]
    public async Task Rubbish_on_the_hub_harms_nobody_but_its_sender(string rubbish)
    {
        await using var rude = await HubClient.SignIn(app.ClientOptions.BaseAddress, "person/south");
        await rude.SendRaw(Encoding.UTF8.GetBytes(rubbish));

        await room.Do(room.Operator, "post", new { kind = "idea", words = "Carry on." });
    }

    [Fact]
    public async Task A_message_that_is_too_large_ends_its_connection_only()
    {
        await using var rude = await HubClient.SignIn(app.ClientOptions.BaseAddress, "person/south");
        try
        {
            await rude.SendRaw(new byte[LiveExtensions.LargestMessage * 2]);
        }
        catch (WebSocketException)
        {
            // The server has hung up already.
        }

        await rude.Closed.WaitAsync(Patience);
        await room.Do(room.Operator, "post", new { kind = "idea", words = "Carry on." });
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    public async Task A_foreign_origin_is_not_let_onto_the_hub(string origin)
        => await Assert.ThrowsAsync<WebSocketException>(() => HubClient.Connect(app.ClientOptions.BaseAddress, null, origin));

    /// <summary>A proxy that ends TLS speaks plain HTTP to us, and says so.</summary>
    [Theory]
    [InlineData("https", HttpStatusCode.OK)]
    [InlineData("http", HttpStatusCode.Forbidden)]
    public async Task Behind_a_proxy_the_origin_is_held_against_the_address_that_the_browser_sees(string scheme, HttpStatusCode expected)
    {
        using var browser = CollabProcess.NewBrowser(app.ClientOptions.BaseAddress, out _);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/live/negotiate?negotiateVersion=1", UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("Origin", $"https://{app.ClientOptions.BaseAddress.Authority}");

        Assert.Equal(expected, (await browser.SendAsync(request)).StatusCode);
    }

    private Task<JsonElement> Send(HubClient client, string command, object fields)
        => client.Invoke<JsonElement>("Send", room.Topic, command, Ids.New(TimeProvider.System), 0, fields);

    [GeneratedRegex("/(notices|templates)/(?!new)|/mail/")]
    private static partial Regex NamesNotice();
}
