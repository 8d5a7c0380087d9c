using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.TestingHost;

namespace Collab.Testing;

/// <summary>Runs grains for tests, on the engine of this build: two silos in this process.</summary>
public sealed class GrainHost : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;

    private GrainHost(InProcessTestCluster cluster) => this.cluster = cluster;

    public IGrainFactory Grains => cluster.Client;

    public IServiceProvider Services => cluster.GetSiloServiceProvider();

    public static async Task<GrainHost> Start(Action<GrainHostOptions> configure)
    {
        var options = new GrainHostOptions();
        configure(options);
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => Configure(silo, options));
        builder.ConfigureClient(client => client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }

    private static void Configure(ISiloBuilder silo, GrainHostOptions options)
    {
        silo.Services.AddSingleton(options.Time);
        // The cluster itself lives on real time; only what grains see follows the test's clock.
        silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        silo.Services.AddKeyedSingleton(ReminderTimeProviderNames.Reminders, options.Time);
        silo.AddReminders();
        silo.Services.AddSingleton<IReminderTable>(options.Reminders);
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout);
        silo.Configure<GrainCollectionOptions>(collection =>
        {
            collection.CollectionAge = options.CollectionAge;
            collection.CollectionQuantum = options.CollectionQuantum;
        });
        options.Services(silo.Services);
    }

    /// <summary>Stops gracefully: every grain is deactivated.</summary>
    public Task Stop() => cluster.StopAllSilosAsync();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
