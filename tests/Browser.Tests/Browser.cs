using Microsoft.Playwright;

namespace Collab;

/// <summary>The real app on a loopback port, and the browser that looks at it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly Chromium chromium = new();

    public App App { get; } = new();

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Address = App.Listen();
        await chromium.InitializeAsync();
    }

    public Task<IPage> Open(string address, int width = 1280, int height = 844, bool dark = false, bool scripts = true)
        => chromium.Open(Address, address, width, height, dark, scripts);

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await App.DisposeAsync();
    }
}
