using System.Globalization;
using Collab.Storage;
using Collab.Storage.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Collab.Testing;

/// <summary>The grains that an app of the tests shows, on the engine of this build: they run in two silos, on a database of their own.</summary>
public sealed class AppGrains : IAsyncDisposable
{
    private const int Silos = 2;

    private readonly List<IHost> silos = [];
    private readonly string connection;

    private AppGrains(string connection) => this.connection = connection;

    /// <summary>The settings by which the app finds them.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Grains:Elsewhere"] = "true",
        ["ConnectionStrings:Collab"] = connection,
        ["HashKey"] = ProcessArguments.HashKey,
    };

    /// <param name="data">The data folder, which the silos share.</param>
    /// <param name="services">What the test has otherwise, wherever it runs.</param>
    public static AppGrains Start(string data, Action<IServiceCollection> services)
        // The app that asks for them is itself started by somebody who does not await it.
        => Task.Run(() => StartSilos(data, services)).GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(silos.Select(silo => silo.StopAsync())).ConfigureAwait(false);
        silos.ForEach(silo => silo.Dispose());
        await (await PostgresCluster.Shared.ConfigureAwait(false)).DropDatabase(connection).ConfigureAwait(false);
    }

    private static async Task<AppGrains> StartSilos(string data, Action<IServiceCollection> services)
    {
        var grains = new AppGrains(await (await PostgresCluster.Shared).NewDatabase());
        await PostgresSchema.Migrate(grains.connection);
        for (var silo = 0; silo < Silos; silo++)
        {
            grains.silos.Add(NewSilo(data, grains.connection, services));
        }

        await Task.WhenAll(grains.silos.Select(StartSilo));
        return grains;
    }

    /// <summary>As <see cref="Running"/> does: the silo's storage is made of the open database.</summary>
    private static async Task StartSilo(IHost silo)
    {
        await silo.Services.GetRequiredService<Store>().StartAsync(CancellationToken.None);
        await silo.StartAsync();
    }

    private static IHost NewSilo(string data, string connection, Action<IServiceCollection> services)
    {
        var (siloPort, gatewayPort) = FreePorts.Two();
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["data"] = data,
            ["ConnectionStrings:Collab"] = connection,
            ["Silo:Endpoint:Address"] = "127.0.0.1",
            ["Silo:Endpoint:SiloPort"] = siloPort.ToString(CultureInfo.InvariantCulture),
            ["Silo:Endpoint:GatewayPort"] = gatewayPort.ToString(CultureInfo.InvariantCulture),
        });
        builder.AddGrains();
        services(builder.Services);
        return builder.Build();
    }
}
