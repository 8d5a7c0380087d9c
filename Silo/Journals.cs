using Collab.Directories;
using Collab.Journal;
using Collab.Notices;
using Collab.Templates;
using Collab.Urns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Collab;

/// <summary>Adds what opens journals and listings and what composes notices, and lets followers go when the silo stops.</summary>
internal static class Journals
{
    public static IServiceCollection AddJournals(this IServiceCollection services)
    {
        // Whoever knows the address says so before this or after it.
        services.TryAddSingleton(new ServiceAddress(null));
        return services
            .AddSingleton<JournalFactory>()
            .AddSingleton<Listings>()
            .AddSingleton<IUrnKeys, UrnKeyFiles>()
            .AddSingleton(GrainEngine.Templates)
            .AddSingleton<Composer>()
            .AddSingleton<NoticeWriter>()
            .AddSingleton<DigestWriter>()
            .AddSingleton<Drafts>()
            .AddHostedService<FollowsEnd>();
    }

    /// <summary>A waiting follower is a call, and activations wait for their calls: so follows end first.</summary>
    private sealed class FollowsEnd(JournalFactory journals, IHostApplicationLifetime life) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            life.ApplicationStopping.Register(journals.EndFollows);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
