using Collab.Embedded;
using Collab.Journal;
using Collab.Storage.Sqlite;
using Orleans;
using Orleans.Storage;

namespace Collab;

/// <summary>The engine of this build: our own single-process host of grains. See <c>README.md</c>, Engines.</summary>
internal static class Engine
{
    public const string Name = "Embedded";

    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        var settings = SiloSettings.Of(builder.Configuration);
        builder.Services.AddJournals();
        builder.Services.AddSingleton(provider => SqliteDatabase.Open(
            settings.DataFolder,
            provider.GetRequiredService<ILogger<SqliteDatabase>>()));
        builder.Services.AddKeyedSingleton<IGrainStorage>(
            JournalFactory.StorageName,
            (provider, _) => new SqliteStorage(provider.GetRequiredService<SqliteDatabase>(), SiloSettings.Service));
        builder.Services.AddSingleton<IReminderTable>(provider => new SqliteReminders(provider.GetRequiredService<SqliteDatabase>(), SiloSettings.Service));
        builder.Services.AddEmbeddedGrains(grains =>
        {
            grains.Assemblies.Add(typeof(JournalFactory).Assembly);
            grains.ResponseTimeout = SiloSettings.ResponseTimeout;
        });
    }
}
