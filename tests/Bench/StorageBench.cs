using System.Diagnostics;
using System.Globalization;
using Collab.Journal;
using Collab.Storage;
using Collab.Storage.Postgres;
using Collab.Storage.Sqlite;
using Collab.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Runtime;

namespace Collab.Bench;

/// <summary>Durable writes a second, first and later ones, of 600 bytes, on both databases.</summary>
internal static class StorageBench
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);
    private static readonly Stored Payload = new() { Payload = new byte[600] };

    public static async Task Run()
    {
        Console.WriteLine($"{"",-12}{"callers",9}{"grains",9}{"first/s",12}{"later/s",12}");
        using (var folder = TemporaryFolder.Create())
        using (var sqlite = SqliteDatabase.Open(folder.Path, NullLogger<SqliteDatabase>.Instance))
        {
            await Measure("SQLite", new(sqlite, "bench"));
        }

        await using var cluster = await PostgresCluster.Start();
        var connection = await cluster.NewDatabase();
        await PostgresSchema.Migrate(connection);
        await using var postgres = await PostgresDatabase.Open(connection);
        await Measure("PostgreSQL", new(postgres, "bench"));
    }

    private static async Task Measure(string name, RowStorage storage)
    {
        foreach (var (callers, grains) in new[] { (1, 1), (8, 8), (256, 64), (1024, 256) })
        {
            await Rate(storage, callers, grains, again: false);
            var first = await Rate(storage, callers, grains, again: false);
            var later = await Rate(storage, callers, grains, again: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{callers,9}{grains,9}{first,12:N0}{later,12:N0}"));
        }
    }

    /// <summary>Each caller writes states of its own, new ones or the same one again, one after another.</summary>
    private static async Task<double> Rate(RowStorage storage, int callers, int grains, bool again)
    {
        var clock = Stopwatch.StartNew();
        var written = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var grain = GrainId.Create("session", $"occ/session/{caller % grains}");
            var run = $"session/{Stopwatch.GetTimestamp()}-{caller}";
            var (writes, state) = (0, new GrainState<Stored>(Payload));
            for (; clock.Elapsed < Duration; writes++)
            {
                state = again ? state : new(Payload);
                await storage.WriteStateAsync(again ? run : $"{run}/{writes}", grain, state);
            }

            return writes;
        })));
        return written.Sum() / clock.Elapsed.TotalSeconds;
    }
}
