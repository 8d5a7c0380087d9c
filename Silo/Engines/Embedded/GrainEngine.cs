using Collab.Embedded;
using Collab.Journal;
using Collab.Mail;
using Collab.Templates;

namespace Collab;

/// <summary>The engine of this build: our own host of grains, in one process. See README.md, Engines.</summary>
internal static class GrainEngine
{
    public const string Name = "Embedded";

    /// <summary>What renders notices: our own engine, for the part of the Scriban language that both builds read.</summary>
    public static readonly ITemplateEngine Templates = new SubsetEngine();

    /// <summary>Runs grains in this process.</summary>
    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStore(SiloSettings.Of(builder.Configuration));
        builder.Services.AddRows();
        builder.Services.AddJournals();
        builder.AddMail();
        builder.AddBounceFolder();
        builder.Services.AddEmbeddedGrains(grains =>
        {
            grains.Assemblies.Add(typeof(JournalFactory).Assembly);
            grains.ResponseTimeout = SiloSettings.ResponseTimeout;
        });
    }

    /// <summary>This engine is one process: there are no grains elsewhere.</summary>
    public static void AddGrainsElsewhere(this IHostApplicationBuilder builder)
        => throw new SettingRefused("Grains:Elsewhere needs the Orleans engine: this build runs its grains itself.");

    /// <summary>This engine has no dashboard: one process says all in its metrics.</summary>
    public static void MapDashboard(this WebApplication app, string policy)
    {
    }
}
