using Microsoft.Playwright;

namespace Collab;

/// <summary>What stands beside a room: its plan, its people, the wall.</summary>
public sealed class PreparingTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_session_is_called_and_prepared_and_the_wall_follows_its_room()
    {
        var facilitator = await browser.Enter("Facilitator");
        await facilitator.GotoAsync(new Uri(browser.Address, "/en/occ/sessions/new").ToString());
        await facilitator.GetByLabel("Title in English").FillAsync("Night staffing");
        await facilitator.GetByLabel("Title in French").FillAsync("Personnel de nuit");
        await facilitator.GetByLabel("Starts").FillAsync("2126-03-04T18:00");
        await facilitator.GetByLabel("Ends").FillAsync("2126-03-04T20:00");
        await Press(facilitator, "Save the draft");
        await facilitator.GetByText("Add an item").First.ClickAsync();
        var item = facilitator.Locator("#item");
        await item.GetByLabel("Title in English").FillAsync("Who is awake?");
        await item.GetByLabel("Title in French").FillAsync("Qui veille?");
        await Press(facilitator, "Add an item");
        await Press(facilitator, "Schedule");
        await facilitator.GetByRole(AriaRole.Link, new() { Name = "To the room" }).ClickAsync();
        await Press(facilitator, "Open the lobby");
        await Press(facilitator, "Go live");

        var wall = await facilitator.Context.NewPageAsync();
        await wall.GotoAsync($"{facilitator.Url}/projector");
        await Press(facilitator, "Next item");
        await Assertions.Expect(wall.GetByText("Who is awake?")).ToBeVisibleAsync();
        await Assertions.Expect(wall.GetByRole(AriaRole.Img, new() { Name = "Join with the code" })).ToBeVisibleAsync();
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
