using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Collab;

/// <summary>Waits for pages.</summary>
internal static class Arrivals
{
    /// <summary>
    /// Waits until the page at an address is there, whole. The browser is asked for both, because Playwright's own waits look first and
    /// listen then: what happens in between they never hear of.
    /// </summary>
    /// <param name="address">From the first slash on; * stands for anything.</param>
    public static async Task Arrive(this IPage page, string address)
    {
        var there = new Regex($"^https?://[^/]+{Regex.Escape(address).Replace("\\*", ".*", StringComparison.Ordinal)}$");
        await Assertions.Expect(page).ToHaveURLAsync(there, new() { Timeout = 30_000 });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await IsWhole(page))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<bool> IsWhole(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // Another document has just taken its place.
            return false;
        }
    }
}
