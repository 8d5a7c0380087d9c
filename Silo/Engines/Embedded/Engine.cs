using Collab.Embedded;
using Collab.Journal;
using Collab.Storage;
using Orleans;
using Orleans.Storage;

namespace Collab;

/// <summary>The engine of this build: our own host of grains, in one process. See README.md, Engines.</summary>
internal static class Engine
{
    public const string Name = "Embedded";

    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(SiloSettings.Of(builder.Configuration));
        services.AddSingleton<Store>();
        services.AddHostedService(provider => provider.GetRequiredService<Store>());
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<Store>());
        services.AddSingleton<IExpunge>(provider => provider.GetRequiredService<Store>());
        services.AddKeyedSingleton<IGrainStorage>(
            JournalFactory.StorageName,
            (provider, _) => new RowStorage(provider.GetRequiredService<IDatabase>(), SiloSettings.Service));
        services.AddSingleton<IReminderTable>(provider => new RowReminders(provider.GetRequiredService<IDatabase>(), SiloSettings.Service));
        services.AddJournals();
        services.AddEmbeddedGrains(grains =>
        {
            grains.Assemblies.Add(typeof(JournalFactory).Assembly);
            grains.ResponseTimeout = SiloSettings.ResponseTimeout;
        });
    }
}
