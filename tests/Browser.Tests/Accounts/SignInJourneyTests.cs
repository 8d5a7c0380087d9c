using Microsoft.Playwright;

namespace Collab.Accounts;

/// <summary>Somebody signs in with a code from their mail, looks at what is held about them, and signs out.</summary>
public sealed class SignInJourneyTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("en", 320, true)]
    [InlineData("fr", 1280, false)]
    public async Task From_the_front_page_to_ones_account_and_out_with_and_without_scripts(string language, int width, bool scripts)
    {
        var page = await browser.Open($"/{language}/sign-in", width, scripts: scripts);
        await Look(page, scripts);
        await page.Locator("#email").FillAsync("facilitator@occ.example");
        await page.Locator("main button.main").ClickAsync();
        await Look(page, scripts);
        var mail = await page.Context.NewPageAsync();
        await mail.GotoAsync($"/{language}/dev/mail");
        await Look(mail, scripts);
        var code = (await mail.Locator("article h2").First.InnerTextAsync())[^6..];
        await page.Locator("#code").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive($"/{language}/occ");
        await page.GotoAsync($"/{language}/account");
        await Look(page, scripts);
        await page.GotoAsync($"/{language}/sign-out");
        await Look(page, scripts);
        await page.Locator("main button.main").ClickAsync();
        await page.Arrive($"/{language}");
    }

    /// <summary>Axe is a script itself.</summary>
    private static async Task Look(IPage page, bool scripts)
    {
        if (scripts)
        {
            await page.ExpectNoViolations();
        }
    }
}
