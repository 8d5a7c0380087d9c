namespace Collab;

/// <summary>Where grains keep what they know, and how long anybody waits for them.</summary>
/// <param name="SharesDatabase">Whether other silos may work on the same PostgreSQL database.</param>
internal sealed record SiloSettings(string DataFolder, string? Postgres, bool SharesDatabase = false)
{
    /// <summary>The service that rows belong to: two installations can share a database under two names.</summary>
    public const string Service = "collab";

    /// <summary>After this a caller hears "unknown"; the store gives up sooner, the client later.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Settings <c>data</c> (a folder, default <c>data</c>) and <c>ConnectionStrings:Collab</c> (PostgreSQL instead of SQLite).</summary>
    public static SiloSettings Of(IConfiguration configuration) => new(
        Path.GetFullPath(configuration["data"] ?? "data"),
        configuration.GetConnectionString("Collab"));
}
