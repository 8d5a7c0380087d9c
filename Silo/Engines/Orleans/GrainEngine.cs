using System.Net;
using Collab.Mail;
using Collab.Storage;
using Collab.Storage.Postgres;
using Collab.Templates;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Collab;

/// <summary>
/// The engine of this build: Microsoft Orleans. On PostgreSQL a silo joins the others of its cluster; on SQLite it is
/// alone. See README.md, Engines.
/// </summary>
internal static class GrainEngine
{
    public const string Name = "Orleans";

    /// <summary>What renders notices: the Scriban package.</summary>
    public static readonly ITemplateEngine Templates = new ScribanEngine();

    private const string Invariant = "Npgsql";

    /// <summary>The section that says where a silo listens: <c>SiloPort</c>, <c>GatewayPort</c>, and in a cluster as <c>Address</c> the one that it tells others.</summary>
    private const string Endpoint = "Silo:Endpoint";

    /// <summary>Runs grains in this process: a silo. Where it listens for the others is the section <c>Silo:Endpoint</c>.</summary>
    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        var settings = builder.AddSharedStore();
        builder.Services.AddJournals();
        builder.AddMail();
        builder.AddBounceFolder();
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(settings.NameCluster);
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = SiloSettings.ResponseTimeout);
            silo.AddReminders();
            silo.AddFigures(builder.Configuration);
            if (settings.Postgres is { } connection)
            {
                silo.UseCluster(connection, builder.Configuration);
            }
            else
            {
                silo.UseLocalhostClustering(serviceId: SiloSettings.Service, clusterId: settings.Cluster);
                silo.Services.AddRows();
            }

            // After the ports that a silo alone would take: two folders may be served on one machine.
            silo.Configure<EndpointOptions>(builder.Configuration.GetSection(Endpoint));
        });
    }

    /// <summary>Asks the grains of a cluster's silos; this process runs none.</summary>
    public static void AddGrainsElsewhere(this IHostApplicationBuilder builder)
    {
        var settings = builder.AddSharedStore();
        var connection = settings.Postgres
            ?? throw new SettingRefused("Grains:Elsewhere needs ConnectionStrings:Collab, the PostgreSQL database of the silos.");
        builder.AddMail();
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(settings.NameCluster);
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = SiloSettings.ResponseTimeout);
            client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = SiloSettings.LookAround);
            client.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = (Invariant, PostgresSource.Complete(connection)));
            client.AddFigures(builder.Configuration);
            client.UseConnectionRetryFilter(async (_, stop) =>
            {
                await Task.Delay(SiloSettings.ProbeTimeout, stop);
                return true;
            });
        });
    }

    private static SiloSettings AddSharedStore(this IHostApplicationBuilder builder)
    {
        var settings = SiloSettings.Of(builder.Configuration) with { SharesDatabase = true };
        builder.Services.AddStore(settings);
        return settings;
    }

    private static void NameCluster(this SiloSettings settings, ClusterOptions cluster)
        => (cluster.ServiceId, cluster.ClusterId) = (SiloSettings.Service, settings.Cluster);

    private static void UseCluster(this ISiloBuilder silo, string connection, IConfiguration configuration)
    {
        if (configuration[$"{Endpoint}:Address"] is { Length: > 0 } address)
        {
            silo.Configure<EndpointOptions>(endpoint => endpoint.AdvertisedIPAddress = IPAddress.Parse(address));
        }

        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = SiloSettings.ProbeTimeout;
            membership.NumMissedProbesLimit = SiloSettings.MissedProbes;
            membership.TableRefreshTimeout = SiloSettings.LookAround;
            membership.IAmAliveTablePublishTimeout = SiloSettings.LookAround;
        });
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Leaving>();
        silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = (Invariant, PostgresSource.Complete(connection)));
        silo.UseAdoNetReminderService(reminders => (reminders.Invariant, reminders.ConnectionString) = (Invariant, PostgresSource.Complete(connection)));
        silo.AddAdoNetGrainStorage(
            StoreExtensions.Rows,
            (OptionsBuilder<AdoNetGrainStorageOptions> storage) => storage.Configure<Store>((options, store) => options.UseJournal(store.Postgres!)));
        silo.Services.AddJournalStorage();
    }
}
