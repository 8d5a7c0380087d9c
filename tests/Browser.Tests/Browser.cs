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

    /// <summary>Comes in as somebody of the demonstration: one click to the live town hall.</summary>
    public Task<IPage> Enter(string who, int width = 1280, bool scripts = true) => chromium.Enter(Address, who, width, scripts);

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await App.DisposeAsync();
    }
}
