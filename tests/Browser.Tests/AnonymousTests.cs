using Collab.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Orleans;

namespace Collab;

/// <summary>A post that nobody made, from a browser that runs no scripts.</summary>
public sealed class AnonymousTests(Browser browser) : IClassFixture<Browser>
{
    private const string Words = "Who could say this aloud?";

    [Fact]
    public async Task Without_scripts_a_post_is_sent_without_a_name_and_taken_back_by_the_browser_that_sent_it()
    {
        await Gather();
        var asker = await browser.Enter("Operator, South 2", scripts: false);
        var other = await browser.Enter("Operator, North 1", scripts: false);

        await asker.GetByLabel("Without my name").CheckAsync();
        await asker.GetByLabel("Your question").FillAsync(Words);
        await asker.GetByRole(AriaRole.Button, new() { Name = "Ask without my name" }).ClickAsync();

        foreach (var page in new[] { asker, other })
        {
            await page.ReloadAsync();
            var post = page.Locator("#posts .post", new() { HasText = Words });
            await Assertions.Expect(post.Locator("[data-by]")).ToHaveTextAsync("Asked without a name");
            await Assertions.Expect(post.Locator("[data-at]")).ToBeEmptyAsync();
            await post.GetByRole(AriaRole.Link, new() { Name = "More" }).ClickAsync();
        }

        var takeBack = new PageGetByRoleOptions { Name = "Withdraw my post" };
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = Words })).ToBeVisibleAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Button, takeBack)).ToHaveCountAsync(0);
        await asker.GetByRole(AriaRole.Button, takeBack).ClickAsync();

        await other.GotoAsync("/en/occ/sessions/spring-placements");
        await Assertions.Expect(other.Locator("#posts .post").First).ToBeVisibleAsync();
        await Assertions.Expect(other.GetByText(Words)).ToHaveCountAsync(0);
    }

    /// <summary>As many as it takes for nobody to be guessed at once.</summary>
    private async Task Gather()
    {
        var hall = browser.App.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>("occ/session/spring-placements");
        var door = (await hall.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<DoorView>().Single();
        Actor[] guests = [.. Enumerable.Range(1, SessionLimits.Crowd).Select(number => Actor.Guest($"guest{number}"))];
        foreach (var guest in guests)
        {
            var outcome = await hall.EnterByCode(new(guest, new(Ids.New(TimeProvider.System)), 0), door.Code!, new(guest.Value, "", Role.Guest, AcceptsRules: true));
            Assert.Equal(OutcomeKind.Accepted, outcome.Kind);
        }

        await hall.Present("elsewhere", [.. guests]);
    }
}
