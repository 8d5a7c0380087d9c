using Collab.People;
using Collab.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Orleans;

namespace Collab;

public sealed class OlderPostsTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Older_posts_come_into_the_list_until_all_are_there()
    {
        var session = browser.App.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>("occ/session/spring-placements");
        var most = SessionLimits.Newest + SessionLimits.Highest;
        for (var number = 1; number <= most; number++)
        {
            await session.Ask(new(new PersonId("operator").Actor, new(Ids.New(TimeProvider.System)), 0), new(PostKind.Question, $"Question number {number}.", "en"));
        }

        var page = await browser.Open("/en");
        await page.Context.APIRequest.PostAsync(new Uri(browser.Address, "/demo/sign-in?actor=person/south").ToString());
        await page.GotoAsync("/en/occ/sessions/spring-placements");
        var older = page.GetByRole(AriaRole.Link, new() { Name = "Older posts" });
        await older.ClickAsync();
        await Assertions.Expect(page.Locator("#posts [data-older]")).Not.ToHaveCountAsync(0);
        while (await older.CountAsync() > 0)
        {
            var before = await older.GetAttributeAsync("href");
            await older.ClickAsync();
            await page.WaitForFunctionAsync("before => document.querySelector('#older a')?.getAttribute('href') !== before", before);
        }

        // The question of the moment stands above the list.
        await Assertions.Expect(page.Locator("#posts [data-post]")).ToHaveCountAsync(most + 2);
        Assert.EndsWith("/spring-placements", page.Url);
    }
}
