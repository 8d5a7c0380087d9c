using Collab.Accounts;
using Collab.People;

namespace Collab.Collectives;

/// <summary>Founds the collectives that the settings name, at the first start, each with its first coordinator.</summary>
internal sealed partial class Founding(IGrainFactory grains, IConfiguration settings, Invitations invitations, ILogger<Founding> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var one in CollectiveSettings.Of(settings))
        {
            var collective = grains.Collective(one.Slug);
            if (await collective.Look() is null)
            {
                Check(one, await collective.Found(Act.OfSystem($"found-{one.Slug}"), one.Facts));
            }

            // Somebody who was made coordinator once, and lost that since, is not made one again.
            if (EmailAddress.Of(one.Coordinator) is { } email && (await collective.Holders()).IsEmpty)
            {
                var name = new PersonCard(email.Value.Split('@')[0], "en");
                Check(one, await invitations.Invite(Act.OfSystem($"first-{one.Slug}"), one.Slug, email, name, Roles.Coordinator));
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Check(CollectiveSettings one, Outcome outcome)
    {
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            LogNotFounded(log, one.Slug, outcome.Refusal?.Code ?? "unknown");
        }
    }

    [LoggerMessage(LogLevel.Error, "The collective {Slug} cannot be founded as its settings say: {Reason}")]
    private static partial void LogNotFounded(ILogger log, string slug, string reason);
}
