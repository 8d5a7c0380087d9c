using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Collab;

/// <summary>What every page must keep to.</summary>
internal static class PageExtensions
{
    private const int Phone = 320;
    private const int Desk = 1280;

    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Axe finds nothing: WCAG 2.2 AA as far as a program can tell.</summary>
    public static async Task ExpectNoViolations(this IPage page, string where = "") => Assert.Empty(await page.WhatAxeFinds(where));

    /// <summary>All that is wrong with a page, with everything on it unfolded, and its connection lost: French is read on a phone by day, English at a desk by night.</summary>
    public static async Task<List<string>> WhatIsWrong(this IPage page, string where)
    {
        var isFrench = await page.EvaluateAsync<bool>("document.documentElement.lang.startsWith('fr')");
        await page.EmulateMediaAsync(new() { ColorScheme = isFrench ? ColorScheme.Light : ColorScheme.Dark });
        var wrong = new List<string>();
        foreach (var width in isFrench ? new[] { Desk, Phone } : [Phone, Desk])
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.EvaluateAsync("""
                () => {
                  document.querySelectorAll('details').forEach(details => details.open = true);
                  const connection = document.getElementById('connection');
                  if (connection) [connection.hidden, connection.textContent] = [false, connection.dataset.lost];
                }
                """);
            wrong.AddRange((await page.WhatIsCut()).Select(cut => $"{where} is cut at {width}: {cut}"));
        }

        return [.. wrong, .. await page.WhatAxeFinds(where)];
    }

    /// <summary>What sticks out of the page, and what does not fit a box that cuts it or has a border; what is hidden on purpose does not count.</summary>
    public static Task<string[]> WhatIsCut(this IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          const hidden = element => {
            for (let one = element; one; one = one.parentElement) {
              if (getComputedStyle(one).clipPath !== 'none') return true;
            }
            return !element.checkVisibility();
          };
          const cut = [...document.body.querySelectorAll('*')].filter(element => {
            const box = element.getBoundingClientRect();
            if (!box.width || element.closest('svg *, option') || hidden(element)) return false;
            const outside = box.right > document.documentElement.clientWidth + 1 || box.left < -1;
            const spills = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
              && (element.matches('button, .button, .tag, label, summary') || getComputedStyle(element).overflowX !== 'visible')
              && !element.matches('input, textarea, select');
            return (outside || spills) && !element.closest('.table');
          });
          return [...(wide > 0 ? [`the page, by ${wide}`] : []), ...cut.map(element => element.outerHTML.slice(0, 160))];
        }
        """);

    private static async Task<IEnumerable<string>> WhatAxeFinds(this IPage page, string where)
    {
        // Axe waits for ever for a frame in which nothing may run: it looks at the page without them, and that they say what they are is looked at here.
        var nameless = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('iframe[sandbox]')].flatMap(frame => (frame.remove(), frame.title ? [] : [frame.outerHTML]))
            """);
        return [.. nameless.Select(frame => $"{where} has a frame without a name: {frame}"), .. await page.Violations(where)];
    }

    private static async Task<IEnumerable<string>> Violations(this IPage page, string where)
        => (await page.RunAxe(OnlyViolations)).Violations.Select(violation
            => $"{where} {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}");
}
