using Collab.Testing;
using Microsoft.Playwright;

namespace Collab;

/// <summary>A town hall as two people live it, each in a browser of their own, on a server that can be killed.</summary>
public sealed class RoomTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Room = "/en/occ/sessions/spring-placements";

    [Fact]
    public async Task What_one_posts_the_other_sees_and_a_killed_server_takes_nothing_typed()
    {
        using var folder = TemporaryFolder.Create();
        var server = await CollabProcess.Start(folder.Path);
        try
        {
            var facilitator = await chromium.Enter(server.Address, "Facilitator");
            var member = await chromium.Enter(server.Address, "Operator, South 2", width: 390);

            await Ask(member, "Who brings the kettle?");
            await Assertions.Expect(facilitator.GetByText("Who brings the kettle?")).ToBeVisibleAsync();

            await member.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
            await member.GetByLabel("Your question").FillAsync("Half a sen");
            await server.Kill();
            await Assertions.Expect(member.GetByText("Reconnecting…")).ToBeVisibleAsync();
            await member.GetByLabel("Your question").FillAsync("Half a sentence, finished while the server was away");
            await member.GetByRole(AriaRole.Button, new() { Name = "Ask with my name" }).ClickAsync();
            await Assertions.Expect(member.GetByLabel("Your question")).ToHaveValueAsync("Half a sentence, finished while the server was away");

            server = await server.StartAgain();
            await Assertions.Expect(facilitator.GetByText("Half a sentence, finished while the server was away")).ToHaveCountAsync(1);
            await Assertions.Expect(facilitator.GetByText("Who brings the kettle?")).ToHaveCountAsync(1);
            await Assertions.Expect(member.GetByLabel("Your question")).ToHaveValueAsync("");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task While_nothing_can_be_stored_the_room_says_so_stays_readable_and_heals()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var facilitator = await chromium.Enter(server.Address, "Facilitator");
        var member = await chromium.Enter(server.Address, "Operator, South 2", width: 390);
        await Ask(member, "Is there room for this?");

        await server.LimitFiles(4096);
        await member.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        await member.GetByLabel("Your question").FillAsync("And for this?");
        await member.GetByRole(AriaRole.Button, new() { Name = "Ask with my name" }).ClickAsync();
        await Assertions.Expect(member.GetByText("Nothing can be stored at the moment.")).ToBeVisibleAsync();
        await Assertions.Expect(member.GetByLabel("Your question")).ToHaveValueAsync("And for this?");
        await facilitator.ReloadAsync();
        await Assertions.Expect(facilitator.GetByText("Is there room for this?")).ToBeVisibleAsync();

        await server.LimitFiles(null);
        await Assertions.Expect(facilitator.GetByText("And for this?")).ToBeVisibleAsync();
        await Assertions.Expect(member.GetByText("Nothing can be stored at the moment.")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("delete window.WebSocket")]
    [InlineData("delete window.WebSocket; delete window.EventSource")]
    public async Task Where_WebSockets_are_blocked_the_room_is_live_all_the_same(string blocked)
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var facilitator = await chromium.Enter(server.Address, "Facilitator");
        var member = await chromium.Enter(server.Address, "Operator, South 2");
        foreach (var page in new[] { facilitator, member })
        {
            await page.AddInitScriptAsync(blocked);
            await page.ReloadAsync();
        }

        await Ask(member, "Does this come through a narrow network?");
        await Assertions.Expect(facilitator.GetByText("Does this come through a narrow network?")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_guest_comes_from_the_code_to_a_post_in_four_taps()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var facilitator = await chromium.Enter(server.Address, "Facilitator");
        var code = await facilitator.InnerTextAsync(".room-facts .code");

        var guest = await chromium.Open(server.Address, $"/en/join/{code}", width: 390);
        await guest.GetByLabel("Your name").FillAsync("A guest");
        await guest.GetByLabel("I accept the ground rules").CheckAsync();
        await guest.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await Ask(guest, "May guests ask too?");

        await Assertions.Expect(facilitator.GetByText("May guests ask too?")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_reading_posting_and_voting_work_by_forms()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var member = await chromium.Enter(server.Address, "Operator, South 2", scripts: false);

        await member.GetByLabel("Your question").FillAsync("Does this work without scripts?");
        await member.GetByRole(AriaRole.Button, new() { Name = "Ask with my name" }).ClickAsync();

        await Assertions.Expect(member.GetByText("Does this work without scripts?")).ToBeVisibleAsync();
        var other = await chromium.Enter(server.Address, "Operator, North 1", scripts: false);
        var post = other.Locator(".post", new() { HasText = "Does this work without scripts?" });
        await post.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(post.Locator("[data-votes]")).ToHaveTextAsync("2");
    }

    [Fact]
    public async Task On_a_phone_the_current_question_is_on_the_first_screen()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var member = await chromium.Enter(server.Address, "Operator, North 1", width: 390);

        await Assertions.Expect(member.Locator(".now .post [data-words]")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Theory]
    [InlineData("Facilitator", "en", 1280)]
    [InlineData("Facilitator", "fr", 320)]
    [InlineData("Operator, North 1", "fr", 320)]
    [InlineData("Operator, North 1", "en", 1280)]
    public async Task Axe_finds_nothing_in_the_room_and_nothing_is_cut(string who, string language, int width)
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var page = await chromium.Enter(server.Address, who, width);
        await page.GotoAsync(new Uri(server.Address, Room.Replace("/en/", $"/{language}/", StringComparison.Ordinal)).ToString());

        await page.ExpectNoViolations();
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static async Task Ask(IPage page, string words)
    {
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).IsVisibleAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        }

        await page.GetByLabel("Your question").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask with my name" }).ClickAsync();
        await Assertions.Expect(page.Locator("#posts").GetByText(words)).ToBeVisibleAsync();
    }
}
