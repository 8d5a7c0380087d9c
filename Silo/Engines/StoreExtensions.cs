using Collab.Journal;
using Collab.Storage;
using Orleans;
using Orleans.Storage;

namespace Collab;

/// <summary>What both engines need of the store.</summary>
internal static class StoreExtensions
{
    /// <summary>The name under which an engine registers what reads and writes rows.</summary>
    public const string Rows = "rows";

    /// <summary>Adds the database. It is opened before any grain starts, so add the engine after it.</summary>
    public static void AddStore(this IServiceCollection services, SiloSettings settings)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<Store>();
        services.AddHostedService(provider => provider.GetRequiredService<Store>());
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<Store>());
        services.AddSingleton<IExpunge>(provider => provider.GetRequiredService<Store>());
    }

    /// <summary>Keeps journals and reminders in our own way; the rows are the same as Orleans' ADO.NET providers'.</summary>
    public static void AddRows(this IServiceCollection services)
    {
        services.AddKeyedSingleton<IGrainStorage>(Rows, (provider, _) => new RowStorage(provider.GetRequiredService<IDatabase>(), SiloSettings.Service));
        services.AddJournalStorage();
        services.AddSingleton<IReminderTable>(provider => new RowReminders(provider.GetRequiredService<IDatabase>(), SiloSettings.Service));
    }

    /// <summary>Gives journals the <see cref="Rows"/> that the engine has, measured.</summary>
    public static void AddJournalStorage(this IServiceCollection services) => services.AddKeyedSingleton<IGrainStorage>(
        JournalFactory.StorageName,
        (provider, _) => new MeasuredStorage(provider.GetRequiredKeyedService<IGrainStorage>(Rows)));
}
