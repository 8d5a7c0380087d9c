using Microsoft.Playwright;
using Xunit;

namespace Collab;

/// <summary>The real app on a loopback port, and the Chromium that looks at it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public App App { get; } = new();

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Address = App.Listen();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args = System.Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });
    }

    /// <summary>A browser of somebody else each time: its own cookies, its own screen.</summary>
    public async Task<IPage> Open(string address, int width = 1280, int height = 844, bool dark = false, bool scripts = true)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        await App.DisposeAsync();
    }

    private static string Executable()
    {
        if (System.Environment.GetEnvironmentVariable("COLLAB_CHROMIUM") is { Length: > 0 } chosen)
        {
            return chosen;
        }

        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];
        return names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("These tests need Chromium. Install it, or say in COLLAB_CHROMIUM where it is.");
    }
}
