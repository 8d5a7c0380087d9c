using Collab.Journal;
using Collab.Storage;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Collab;

/// <summary>
/// The engine of this build: Microsoft Orleans. On PostgreSQL a silo joins the others of its cluster; on SQLite it is
/// alone. See README.md, Engines.
/// </summary>
internal static class GrainEngine
{
    public const string Name = "Orleans";

    private const string Invariant = "Npgsql";

    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        var settings = SiloSettings.Of(builder.Configuration) with { SharesDatabase = true };
        builder.Services.AddStore(settings);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (SiloSettings.Service, SiloSettings.Service));
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = SiloSettings.ResponseTimeout);
            silo.AddReminders();
            if (settings.Postgres is { } connection)
            {
                silo.UseCluster(connection, builder.Configuration);
            }
            else
            {
                silo.UseLocalhostClustering(serviceId: SiloSettings.Service, clusterId: SiloSettings.Service);
                silo.Services.AddRows();
            }
        });
    }

    private static void UseCluster(this ISiloBuilder silo, string connection, IConfiguration configuration)
    {
        silo.Configure<EndpointOptions>(configuration.GetSection("Silo:Endpoint"));
        silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = (Invariant, connection));
        silo.UseAdoNetReminderService(reminders => (reminders.Invariant, reminders.ConnectionString) = (Invariant, connection));
        silo.AddAdoNetGrainStorage(
            JournalFactory.StorageName,
            (OptionsBuilder<AdoNetGrainStorageOptions> storage) => storage.Configure<Store>((options, store) => options.UseJournal(store.Postgres!)));
    }
}
