using System.Globalization;
using Collab.Testing;
using Microsoft.Playwright;

namespace Collab.Bench;

/// <summary>Two people in a room, each in a browser: how long it takes from the click of one to the post on the page of the other.</summary>
internal static class BrowserBench
{
    private const int WarmUp = 5;
    private const int Posts = 50;

    /// <summary>Both browsers run on this machine, so that their clocks are one.</summary>
    private const string Clock = "const now = () => performance.timeOrigin + performance.now();";

    public static async Task Run()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var chromium = new Chromium();
        try
        {
            await chromium.InitializeAsync();
            var asks = await chromium.Enter(server.Address, "Operator, South 2");
            var reads = await chromium.Enter(server.Address, "Operator, North 1");
            await asks.EvaluateAsync($"() => {{ {Clock} window.clicked = []; addEventListener('submit', () => clicked.push(now()), {{ capture: true }}); }}");
            await reads.EvaluateAsync($$"""
                () => {
                  {{Clock}}
                  window.seen = {};
                  new MutationObserver(() => document.querySelectorAll('#posts [data-words]').forEach(post => { seen[post.textContent] ??= now(); }))
                    .observe(document.getElementById('posts'), { childList: true, subtree: true, characterData: true });
                }
                """);
            var words = Enumerable.Range(1, WarmUp + Posts).Select(number => string.Create(CultureInfo.InvariantCulture, $"This is question number {number} of many.")).ToArray();
            foreach (var question in words)
            {
                await asks.GetByLabel("Your question").FillAsync(question);
                await asks.GetByRole(AriaRole.Button, new() { Name = "Ask with my name" }).ClickAsync();
                await reads.WaitForFunctionAsync("question => question in seen", question);
                await Assertions.Expect(asks.GetByLabel("Your question")).ToHaveValueAsync("");
            }

            var clicked = await asks.EvaluateAsync<double[]>("clicked");
            var seen = await reads.EvaluateAsync<double[]>("words => words.map(question => seen[question])", words);
            Print(seen.Zip(clicked, (there, here) => there - here).Skip(WarmUp).Order().ToArray());
        }
        finally
        {
            await chromium.DisposeAsync();
        }
    }

    private static void Print(double[] sorted) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{sorted.Length} posts, from the click to the other page: p50 {At(sorted, 0.5):0.0} ms, p99 {At(sorted, 0.99):0.0} ms, longest {sorted[^1]:0.0} ms"));

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
