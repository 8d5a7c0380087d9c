using Collab.Codes;
using Collab.Directories;

namespace Collab.Sessions;

/// <summary>What a session owes others after a commit: its line in the directory, and the code that leads to it.</summary>
internal sealed partial class SessionGrain
{
    private Listing listing = null!;
    private Errand codes = null!;
    private Errand counting = null!;

    /// <summary>The code that is known to lead here.</summary>
    private string? assigned;

    private string Collective => GrainKey.Parse(this.GetPrimaryKeyString()).Collective;

    public Task<Listed?> Summary()
        => Task.FromResult(SessionViews.Listed(journal.State, GrainKey.Parse(this.GetPrimaryKeyString()).Id, journal.Version));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await listing.Tick();
        await codes.Tick();
        await counting.Tick();
        await RemindOfActions();
    }

    private void OpenErrands()
    {
        var id = GrainKey.Parse(this.GetPrimaryKeyString()).Id;
        listing = listings.Open(this, () => SessionViews.Listed(journal.State, id, journal.Version));
        codes = new(this, "code", log, AssignCode);
        counting = new(this, "counting", log, CountBallots);
    }

    /// <summary>Makes the newest code lead here, and ends the one before. A code that was ever another's is made anew.</summary>
    private async Task<bool> AssignCode()
    {
        if (journal.State.Door.Code is not { } code || code == assigned)
        {
            return true;
        }

        var outcome = await grains.Code(code).Assign(time.OfSystem(), this.GetPrimaryKeyString());
        if (outcome.Kind == OutcomeKind.Refused)
        {
            await journal.Commit(time.OfSystem(), (session, _) => session.ReplaceCode(code, Ids.Code()));
            return false;
        }

        if (outcome.Kind == OutcomeKind.Accepted && assigned is not null)
        {
            await grains.Code(assigned).Revoke(time.OfSystem(), this.GetPrimaryKeyString());
        }

        assigned = outcome.Kind == OutcomeKind.Accepted ? code : assigned;
        return outcome.Kind == OutcomeKind.Accepted;
    }
}
