using Collab.Collectives;
using Microsoft.Extensions.Logging;

namespace Collab.Directories;

/// <summary>
/// Keeps a grain in sight of its collective: reserves its key before its first commit, and after each commit tells its
/// directory what lists show of it, and the collective who holds it. A shell opens one beside its journal, wraps the commits
/// that matter in <see cref="Begin"/> and <see cref="Keep"/>, and passes its reminders to <see cref="Tick"/>.
/// </summary>
internal sealed class Listing
{
    private readonly IGrainFactory grains;
    private readonly TimeProvider time;
    private readonly GrainKey key;
    private readonly Func<Listed?> summary;
    private readonly Func<Holding?> holding;
    private readonly Errand errand;
    private Listed? told;
    private Holding? heldAs;

    /// <param name="summary">What lists show of the grain now; none as long as it is not.</param>
    /// <param name="holding">Who holds the grain now; none for what nobody holds.</param>
    public Listing(Grain grain, IGrainFactory grains, TimeProvider time, ILogger log, Func<Listed?> summary, Func<Holding?> holding)
    {
        (this.grains, this.time, this.summary, this.holding) = (grains, time, summary, holding);
        key = GrainKey.Parse(grain.GetPrimaryKeyString());
        errand = new(grain, "listing", log, Tell);
    }

    /// <summary>The commit that brings the grain into being.</summary>
    public Task<Outcome> Begin(Func<Task<Outcome>> commit) => summary() is not null ? Keep(commit) : errand.After(async () =>
    {
        var reserved = await grains.Directory(key.Collective, key.Kind).Reserve(key.Id);
        return reserved.Kind == OutcomeKind.Accepted ? await commit() : reserved;
    });

    /// <summary>A commit that may change what lists show, or who holds the grain.</summary>
    public Task<Outcome> Keep(Func<Task<Outcome>> commit) => errand.After(commit);

    /// <summary>Call it when a reminder wakes the grain.</summary>
    public Task Tick() => errand.Tick();

    private async Task<bool> Tell() => await TellDirectory() && await TellCollective();

    private async Task<bool> TellDirectory()
    {
        if (summary() is not { } now || now.ShowsTheSameAs(told))
        {
            return true;
        }

        var outcome = await grains.Directory(key.Collective, key.Kind).Tell(now);
        told = outcome.Kind == OutcomeKind.Accepted ? now : told;
        return outcome.Kind == OutcomeKind.Accepted;
    }

    private async Task<bool> TellCollective()
    {
        if (holding() is not { } now || now.IsHeldAs(heldAs))
        {
            return true;
        }

        var outcome = await grains.Collective(key.Collective).Hold(time.OfSystem(), now);
        heldAs = outcome.Kind == OutcomeKind.Unknown ? heldAs : now;
        return outcome.Kind != OutcomeKind.Unknown;
    }
}
