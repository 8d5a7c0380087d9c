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
            await AtStart.Until(() => Found(one), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether it is known how that ended, well or not.</summary>
    private async Task<bool> Found(CollectiveSettings one)
    {
        var collective = grains.Collective(one.Slug);
        if (await collective.Look() is null && !IsKnown(one, await collective.Found(Act.OfSystem($"found-{one.Slug}"), one.Facts)))
        {
            return false;
        }

        // Somebody who was made coordinator once, and lost that since, is not made one again.
        if (EmailAddress.Of(one.Coordinator) is not { } email || !(await collective.Holders()).IsEmpty)
        {
            return true;
        }

        var name = new PersonCard(email.Value.Split('@')[0], "en");
        return IsKnown(one, await invitations.Invite(Act.OfSystem($"first-{one.Slug}"), one.Slug, email, name, Roles.Coordinator));
    }

    private bool IsKnown(CollectiveSettings one, Outcome outcome)
    {
        if (outcome.Kind == OutcomeKind.Refused)
        {
            LogNotFounded(log, one.Slug, outcome.Refusal!.Code);
        }

        return outcome.Kind != OutcomeKind.Unknown;
    }

    [LoggerMessage(LogLevel.Error, "The collective {Slug} cannot be founded as its settings say: {Reason}")]
    private static partial void LogNotFounded(ILogger log, string slug, string reason);
}
