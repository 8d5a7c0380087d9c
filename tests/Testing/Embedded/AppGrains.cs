using Microsoft.Extensions.DependencyInjection;

namespace Collab.Testing;

/// <summary>The grains that an app of the tests shows, on the engine of this build: they run in the app itself.</summary>
public sealed class AppGrains : IAsyncDisposable
{
    private AppGrains()
    {
    }

    /// <summary>The settings by which the app finds them.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    /// <param name="data">The data folder.</param>
    /// <param name="services">What the test has otherwise, wherever it runs.</param>
    public static AppGrains Start(string data, Action<IServiceCollection> services) => new();

    public ValueTask DisposeAsync() => default;
}
