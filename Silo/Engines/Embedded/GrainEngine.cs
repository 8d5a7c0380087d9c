using Collab.Embedded;
using Collab.Journal;

namespace Collab;

/// <summary>The engine of this build: our own host of grains, in one process. See README.md, Engines.</summary>
internal static class GrainEngine
{
    public const string Name = "Embedded";

    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStore(SiloSettings.Of(builder.Configuration));
        builder.Services.AddRows();
        builder.Services.AddEmbeddedGrains(grains =>
        {
            grains.Assemblies.Add(typeof(JournalFactory).Assembly);
            grains.ResponseTimeout = SiloSettings.ResponseTimeout;
        });
    }
}
