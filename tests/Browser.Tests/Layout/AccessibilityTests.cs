using Microsoft.Playwright;

namespace Collab.Layout;

public sealed class AccessibilityTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Pages =
        ["", "/occ", "/occ/help", "/occ/nothing", "/_parts", "/_parts/room?poll=open", "/_parts/room?as=facilitator", "/_parts/projector",
         "/sign-in", "/sign-in/link/a/b", "/dev/mail"];

    public static TheoryData<string> Addresses => [.. Language.All.SelectMany(_ => Pages, (language, page) => $"/{language.Code}{page}")];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Axe_finds_nothing_and_nothing_is_cut(string address)
    {
        var page = await browser.Open(address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        foreach (var width in new[] { 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, 844);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"The page is wider than {width} pixels.");
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.ExpectNoViolations($"{width} {scheme}");
            }
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }
}
