using Npgsql;

namespace Collab.Storage.Postgres;

/// <summary>Connections with the settings that storage relies on, whatever the server's defaults are.</summary>
internal static class PostgresSource
{
    // An acknowledged post survives a power cut; a lock whose owner's machine is gone is freed within half a minute.
    private const string Settings = "-c synchronous_commit=on -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    public static NpgsqlDataSource Create(string connectionString) => NpgsqlDataSource.Create(Complete(connectionString));

    /// <summary>The connection string with these settings, for those that open connections of their own.</summary>
    public static string Complete(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "collab",
            // Shorter than SiloSettings.ResponseTimeout, after which a grain's caller gives up.
            CommandTimeout = 8,
            Timeout = 5,
            KeepAlive = 30,
            MaxAutoPrepare = 32,
            AutoPrepareMinUsages = 2,
            // Columns without a zone are in UTC.
            Timezone = "UTC",
        };
        settings.Options = $"{Settings} {settings.Options}".TrimEnd();
        return settings.ConnectionString;
    }
}
