using System.Net;
using System.Text.Json;
using Collab.Sessions;
using Collab.Testing;
using Collab.Testing.Live;

namespace Collab.Live;

/// <summary>Somebody of another collective, and somebody unknown, at every page and every command (F10 of the reliability figures).</summary>
public sealed class BystanderTests : IAsyncLifetime, IDisposable
{
    private const string Stranger = "person/representative";

    /// <summary>What the door of a collective and of its sessions shows to anybody.</summary>
    private static readonly string[] Public =
    [
        "{lang:lang}/{collective:slug}",
        "{lang:lang}/{collective:slug}/help",
        "{lang:lang}/{collective:slug}/sessions",
        "{lang:lang}/{collective:slug}/sessions/{id:slug}",
        "{lang:lang}/{collective:slug}/sessions/{id:slug}/calendar.ics",
    ];

    private readonly App app = new();
    private DemoRoom room = null!;

    private string SessionId => GrainKey.Parse(room.Topic).Id;

    public async Task InitializeAsync()
    {
        room = await DemoRoom.Open(app.Listen());
        await room.Do(room.Operator, "post", new { kind = "question", words = "Words of this room only" });
    }

    public async Task DisposeAsync() => await room.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(Stranger)]
    public async Task No_page_of_a_collective_shows_a_bystander_more_than_its_door(string? actor)
    {
        using var browser = CollabProcess.NewBrowser(app.ClientOptions.BaseAddress, out _);
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        if (actor is not null)
        {
            (await browser.PostAsync(new Uri($"/demo/sign-in?actor={actor}", UriKind.Relative), null)).EnsureSuccessStatusCode();
        }

        var shown = new List<string>();
        foreach (var page in app.Pages())
        {
            using var answer = await browser.GetAsync(new Uri(Walk.Address(page, SessionId), UriKind.Relative));
            shown.AddRange(answer.StatusCode == HttpStatusCode.OK ? [page] : []);
            Assert.DoesNotContain("Words of this room only", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(Public.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Stranger)]
    public async Task No_form_of_a_page_is_done_for_a_bystander(string? actor)
    {
        using var browser = CollabProcess.NewBrowser(app.ClientOptions.BaseAddress, out _);
        if (actor is not null)
        {
            (await browser.PostAsync(new Uri($"/demo/sign-in?actor={actor}", UriKind.Relative), null)).EnsureSuccessStatusCode();
        }

        var forms = await app.Forms(SessionId);
        Assert.Contains("/en/occ/leave", forms);
        Assert.Contains("/en/occ/groups/new", forms);
        foreach (var form in forms)
        {
            using var answer = await App.Send(browser, actor is null ? "/en/sign-in" : "/en/account", new() { ["successor"] = "facilitator", ["name-1"] = "Mine", ["language-1"] = "en" }, form);
            // Led away to the sign-in, or told that there is nothing.
            Assert.True(answer.StatusCode != HttpStatusCode.OK || !answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/en/occ", StringComparison.Ordinal), form);
        }
    }

    [Fact]
    public async Task No_command_of_a_session_is_done_for_a_bystander()
    {
        await using var stranger = await HubClient.SignIn(app.ClientOptions.BaseAddress, Stranger);
        await using var other = await HubClient.SignIn(app.ClientOptions.BaseAddress, "person/planner");
        var (done, number) = (new List<string>(), 0);
        foreach (var command in SessionCommands.For(null!).Keys)
        {
            // Each actor may send so many at once; two share the list.
            var client = number++ % 2 == 0 ? stranger : other;
            var answer = await client.Invoke<JsonElement>("Send", room.Topic, command, Ids.New(TimeProvider.System), 0, Fields());
            done.AddRange(answer.GetProperty("outcome").GetString() == "refused" ? [] : [$"{command}: {answer}"]);
        }

        Assert.Empty(done);
    }

    [Fact]
    public async Task No_hub_method_tells_a_bystander_anything()
    {
        await using var stranger = await HubClient.SignIn(app.ClientOptions.BaseAddress, Stranger);
        foreach (var topic in new[] { room.Topic, "occ/session/nowhere", "caso/session/../occ", "occ/urn/x", "~/person/operator", "" })
        {
            await Assert.ThrowsAsync<HubRefusal>(async () =>
            {
                await foreach (var frame in stranger.Stream("Follow", [topic, null, null]))
                {
                    Assert.Fail($"{topic} shows {frame}");
                }
            });
            await Assert.ThrowsAsync<HubRefusal>(() => stranger.Invoke<JsonElement>("Here", topic));
        }

        var mine = await stranger.Invoke<JsonElement>("Mine", room.Topic);
        Assert.DoesNotContain("Words", mine.GetRawText(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields() => new()
    {
        ["post"] = "x", ["item"] = "x", ["poll"] = "x", ["words"] = "x", ["reason"] = "x", ["organisation"] = "x", ["seat"] = "x", ["kind"] = "question",
    };
}
