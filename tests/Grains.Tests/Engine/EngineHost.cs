using Collab.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Xunit;

namespace Collab.Engine;

/// <summary>One host of the test grains for all tests of a class.</summary>
public sealed class EngineHost : IAsyncLifetime
{
    /// <summary>A response timeout that tests wait for, long enough for a busy machine.</summary>
    public static readonly TimeSpan Hasty = TimeSpan.FromSeconds(6);

    private GrainHost host = null!;

    internal Witness Witness { get; } = new();

    public IGrainFactory Grains => host.Grains;

    public async Task InitializeAsync() => host = await Start(Witness);

    public async Task DisposeAsync() => await host.DisposeAsync();

    /// <summary>A key that no other test uses.</summary>
    public static string NewKey() => Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

    internal static Task<GrainHost> Start(Witness witness, Action<GrainHostOptions>? configure = null) => GrainHost.Start(options =>
    {
        options.Assemblies.Add(typeof(EngineHost).Assembly);
        options.Services = services => services.AddSingleton(witness).AddScoped<Tracked>();
        configure?.Invoke(options);
    });

    /// <summary>A host whose idle grains leave within moments, yet not because a busy machine held up for one what keeps it in memory.</summary>
    internal static Task<GrainHost> StartForgetful(Witness witness) => Start(witness, options =>
    {
        options.CollectionAge = TimeSpan.FromSeconds(2);
        options.CollectionQuantum = TimeSpan.FromMilliseconds(200);
    });
}

/// <summary>Something that a grain is constructed with, and that ends with its activation.</summary>
internal sealed class Tracked(Witness witness) : IDisposable
{
    public string Owner { get; set; } = "";

    public void Dispose() => witness.Saw($"scope disposed {Owner}");
}
