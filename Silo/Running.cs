using Collab.Storage;
using Collab.Storage.Postgres;

namespace Collab;

/// <summary>How a program of Collab runs from its command line: what cannot start says why in one sentence.</summary>
public static class Running
{
    private const string Migrate = "migrate";

    /// <summary>
    /// Runs until it is stopped, and answers the exit code. The argument <c>migrate</c> brings the schema of PostgreSQL up to
    /// date instead; SQLite's does so at every start.
    /// </summary>
    public static async Task<int> RunCollab(this IHost host, string[] args)
    {
        try
        {
            if (args is [Migrate, ..])
            {
                return await MigrateDatabase(host.Services.GetRequiredService<SiloSettings>());
            }

            _ = host.Services.GetServices<IMadeFirst>();
            await host.Services.GetRequiredService<Store>().StartAsync(CancellationToken.None);
            await host.RunAsync();
            return 0;
        }
        catch (Exception refused) when (refused is AlreadyRunning or SchemaRefused or StorageUnavailable or SettingRefused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static async Task<int> MigrateDatabase(SiloSettings settings)
    {
        if (settings.Postgres is not { } connection)
        {
            Console.WriteLine("Nothing to do: SQLite is brought up to date at every start. For PostgreSQL, set ConnectionStrings:Collab.");
            return 0;
        }

        await PostgresSchema.Migrate(connection);
        Console.WriteLine("The database's schema is up to date.");
        return 0;
    }
}
