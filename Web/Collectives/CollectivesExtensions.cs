using Collab.Layout;

namespace Collab.Collectives;

/// <summary>Adds the collectives that the settings name.</summary>
internal static class CollectivesExtensions
{
    /// <summary>Founded before anything is listed in them.</summary>
    public static void AddCollectives(this IServiceCollection services)
        => services.AddSingleton<ICollectives, GrainCollectives>().AddHostedService<Founding>();
}
