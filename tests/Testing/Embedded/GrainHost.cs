using Collab.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace Collab.Testing;

/// <summary>Runs grains for tests, on the engine of this build.</summary>
public sealed class GrainHost : IAsyncDisposable
{
    private readonly IHost host;

    private GrainHost(IHost host) => this.host = host;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => host.Services;

    public static async Task<GrainHost> Start(Action<GrainHostOptions> configure)
    {
        var options = new GrainHostOptions();
        configure(options);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton<IReminderTable>(options.Reminders);
        builder.Services.AddEmbeddedGrains(engine =>
        {
            options.Assemblies.ToList().ForEach(engine.Assemblies.Add);
            engine.ResponseTimeout = options.ResponseTimeout;
            engine.CollectionAge = options.CollectionAge;
            engine.CollectionQuantum = options.CollectionQuantum;
        });
        options.Services(builder.Services);
        var host = new GrainHost(builder.Build());
        await host.host.StartAsync();
        return host;
    }

    /// <summary>Stops gracefully: every grain is deactivated.</summary>
    public Task Stop() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await Stop();
        host.Dispose();
    }
}
