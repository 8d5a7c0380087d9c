namespace Collab;

/// <summary>Where grains keep what they know, and how long anybody waits for them.</summary>
/// <param name="Cluster">The silos that find each other. Two on one database are a fault to try: each grain then lives twice, and its e-tags decide.</param>
/// <param name="SharesDatabase">Whether other silos may work on the same PostgreSQL database.</param>
internal sealed record SiloSettings(string DataFolder, string? Postgres, string Cluster = SiloSettings.Service, bool SharesDatabase = false)
{
    /// <summary>The service that rows belong to: two installations can share a database under two names.</summary>
    public const string Service = "collab";

    /// <summary>After this a caller hears "unknown"; the store gives up sooner, the client later.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(12);

    /// <summary>A silo that answers this many probes in a row too late, each within this time, is declared dead: so rooms answer again within 15 seconds (F4 of the reliability figures).</summary>
    public static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);

    public const int MissedProbes = 3;

    /// <summary>How often silos and web nodes look at the list of silos.</summary>
    public static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5);

    /// <summary>Settings <c>data</c> (a folder, default <c>data</c>), <c>ConnectionStrings:Collab</c> (PostgreSQL instead of SQLite) and <c>Silo:Cluster</c>.</summary>
    public static SiloSettings Of(IConfiguration configuration) => new(
        Path.GetFullPath(configuration["data"] ?? "data"),
        configuration.GetConnectionString("Collab"),
        configuration["Silo:Cluster"] ?? Service);
}
