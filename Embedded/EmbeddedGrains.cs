using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Collab.Embedded;

/// <summary>Adds the single-process host of grains; it needs an <see cref="IReminderTable"/> beside it.</summary>
public static class EmbeddedGrains
{
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<EmbeddedGrainsOptions> configure)
    {
        var options = new EmbeddedGrainsOptions();
        configure(options);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<Catalog>()
            .AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<Catalog>())
            .AddSingleton<Reminders>()
            .AddScoped<IGrainContext>(_ => Turns.Current ?? throw new InvalidOperationException("Only a grain has a grain context."))
            .AddHostedService<EmbeddedHost>();
    }
}
