using Microsoft.Playwright;

namespace Collab;

/// <summary>Somebody who works a page by its keys alone: at every stop the focus is somewhere, can be seen, and lies under nothing.</summary>
internal sealed class Keys(IPage page)
{
    /// <summary>More stops than any page has; past its end the browser begins anew.</summary>
    private const int Patience = 150;

    public IPage Page => page;

    /// <summary>Goes from stop to stop until there.</summary>
    public async Task To(ILocator goal, string key = "Tab")
    {
        await Assertions.Expect(goal).ToBeVisibleAsync();
        var passed = new List<string>();
        do
        {
            await page.Keyboard.PressAsync(key);
            passed.Add(await Look());
            Assert.True(passed.Count < Patience, $"{goal} cannot be reached:\n{string.Join('\n', passed)}");
        }
        while (await goal.EvaluateAsync<bool>("goal => goal !== document.activeElement"));
    }

    public Task To(AriaRole role, string name) => To(page.GetByRole(role, new() { Name = name, Exact = true }));

    public async Task Press(AriaRole role, string name)
    {
        await To(role, name);
        await Press("Enter");
    }

    public async Task Press(string key) => await page.Keyboard.PressAsync(key);

    public async Task Type(string field, string words)
    {
        await To(page.GetByLabel(field).And(page.Locator(":visible")));
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Where the page was drawn anew, the focus is still somewhere.</summary>
    public async Task StillThere() => Assert.NotEqual("BODY", await page.EvaluateAsync<string>("document.activeElement?.tagName ?? 'BODY'"));

    private async Task<string> Look()
    {
        var seen = await page.EvaluateAsync<string[]>("""
            () => {
              const one = document.activeElement;
              if (!one || one === document.body) return ['the end of the page', ''];
              const style = getComputedStyle(one);
              const box = one.getBoundingClientRect();
              const at = (x, y) => { const top = document.elementFromPoint(x, y); return !!top && (one.contains(top) || top.contains(one) || [...(one.labels ?? [])].some(label => label.contains(top))); };
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const free = [0.1, 0.5, 0.9].some(x => [0.2, 0.5, 0.8].some(y => at(box.left + box.width * x, box.top + box.height * y)));
              const wrong = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'no outline' : !inside ? 'outside of the screen' : !free ? 'covered' : '';
              return [one.outerHTML.slice(0, 200), wrong];
            }
            """);
        Assert.True(seen[1].Length == 0, $"The focus cannot be seen ({seen[1]}) at {seen[0]}");
        return seen[0];
    }
}
