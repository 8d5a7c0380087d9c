using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Collab;

/// <summary>Waits for pages.</summary>
internal static class Arrivals
{
    /// <summary>
    /// Waits until the page at an address is there. The browser is asked, because Playwright's own wait for an address looks first
    /// and listens then: what arrives in between it never hears of.
    /// </summary>
    /// <param name="address">From the first slash on; * stands for anything.</param>
    public static async Task Arrive(this IPage page, string address)
    {
        var there = new Regex($"^https?://[^/]+{Regex.Escape(address).Replace("\\*", ".*", StringComparison.Ordinal)}$");
        await Assertions.Expect(page).ToHaveURLAsync(there, new() { Timeout = 30_000 });
        await page.WaitForLoadStateAsync();
    }
}
