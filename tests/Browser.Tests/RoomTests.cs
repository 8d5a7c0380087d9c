using Microsoft.Playwright;

namespace Collab;

/// <summary>A town hall as two people live it, each in a browser of their own.</summary>
public sealed class RoomTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("delete window.WebSocket", "Does this come without WebSockets?")]
    [InlineData("delete window.WebSocket; delete window.EventSource", "Does this come through a narrow network?")]
    public async Task Where_WebSockets_are_blocked_the_room_is_live_all_the_same(string blocked, string words)
    {
        var facilitator = await browser.Enter("Facilitator");
        var member = await browser.Enter("Operator, South 2");
        foreach (var page in new[] { facilitator, member })
        {
            await page.AddInitScriptAsync(blocked);
            await page.ReloadAsync();
        }

        await member.Ask(words);
        await Assertions.Expect(facilitator.GetByText(words)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_guest_comes_from_the_code_to_a_post_in_four_taps()
    {
        var facilitator = await browser.Enter("Facilitator");
        var code = await facilitator.InnerTextAsync(".room-facts .code");

        var guest = await browser.Open($"/en/join/{code}", width: 390);
        await guest.GetByLabel("Your name").FillAsync("A guest");
        await guest.GetByLabel("I accept the ground rules").CheckAsync();
        await guest.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await guest.Ask("May guests ask too?");

        await Assertions.Expect(facilitator.GetByText("May guests ask too?")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_reading_posting_and_voting_work_by_forms()
    {
        var member = await browser.Enter("Operator, South 2", scripts: false);

        await member.GetByLabel("Your question").FillAsync("Does this work without scripts?");
        await member.GetByRole(AriaRole.Button, new() { Name = "Ask with my name" }).ClickAsync();

        await Assertions.Expect(member.GetByText("Does this work without scripts?")).ToBeVisibleAsync();
        var other = await browser.Enter("Operator, North 1", scripts: false);
        var post = other.Locator(".post", new() { HasText = "Does this work without scripts?" });
        await post.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(post.Locator("[data-votes]")).ToHaveTextAsync("2");
    }

    [Fact]
    public async Task On_a_phone_the_current_question_is_on_the_first_screen()
    {
        var member = await browser.Enter("Operator, North 1", width: 390);

        await Assertions.Expect(member.Locator(".now .post [data-words]")).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
