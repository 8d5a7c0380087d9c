using Collab.Collectives;
using Collab.Notices;
using Collab.People;
using Collab.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Orleans;
using static Microsoft.Playwright.Assertions;

namespace Collab;

public sealed class InboxTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly NoticeId Letter = new("spring-letter");

    private IGrainFactory Grains => browser.App.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task What_comes_stands_in_an_open_inbox_at_once()
    {
        var starter = Starter.Find("renewal-due")!;
        await Grains.Notice("occ", Letter).Write(
            new(new PersonId("facilitator").Actor, new("write-spring-letter"), 0),
            new(starter.Class, starter.Words, NoticeAudience.Nobody with { Roles = Roles.Operator }));
        var page = await browser.Open("/en");
        await page.Context.APIRequest.PostAsync(new Uri(browser.Address, "/demo/sign-in?actor=person/south").ToString());
        await page.GotoAsync("/en/occ/inbox");
        await Expect(page.GetByText(NoticesText.InboxEmpty)).ToBeVisibleAsync();

        await Grains.NoticeBatch("occ", Letter, 0).Fill(NoticeClass.Membership, [new(new("south"))], corrects: null, isUrgent: false);

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Your membership in Ontario Care Collective" })).ToBeVisibleAsync();
        await Expect(page.GetByText("1 not read yet")).ToBeVisibleAsync();
    }
}
