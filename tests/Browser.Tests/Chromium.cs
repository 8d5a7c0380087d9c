using Microsoft.Playwright;

namespace Collab;

/// <summary>The browser that people use; each page is somebody else's, with cookies and a screen of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            // Nothing is drawn for the eye: without a graphics card that only costs time.
            Args = ["--disable-gpu", .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>()],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    public async Task<IPage> Open(Uri server, string address, int width = 1280, int height = 844, bool dark = false, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = server.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Comes in as somebody of the demonstration, by the front page's button: one click to the live town hall.</summary>
    public async Task<IPage> Enter(Uri server, string who, int width = 1280, bool scripts = true)
    {
        var page = await Open(server, "/en", width, scripts: scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = who, Exact = true }).ClickAsync();
        await page.Arrive("/*/sessions/*");
        return page;
    }

    private static string Executable()
    {
        if (Environment.GetEnvironmentVariable("COLLAB_CHROMIUM") is { Length: > 0 } chosen)
        {
            return chosen;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];
        return names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("These tests need Chromium. Install it, or say in COLLAB_CHROMIUM where it is.");
    }
}
