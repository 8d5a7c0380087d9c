using Microsoft.Playwright;

namespace Collab;

/// <summary>How a question is asked, on a phone or not.</summary>
internal static class Asking
{
    public static async Task Ask(this IPage page, string words)
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
