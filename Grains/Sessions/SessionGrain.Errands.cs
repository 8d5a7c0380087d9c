using Collab.Codes;
using Collab.Directories;
using Collab.People;

namespace Collab.Sessions;

/// <summary>What a session owes others after a commit: its line in the directory, and the code that leads to it.</summary>
internal sealed partial class SessionGrain
{
    /// <summary>A reminder that sessions registered before notices reminded of their actions: it has brought them this far, and goes.</summary>
    private const string FormerReminder = "actions";

    private Listing listing = null!;
    private Errand codes = null!;
    private Errand counting = null!;
    private Errand telling = null!;
    private Errand noticing = null!;
    private Alarm deadline = null!;

    /// <summary>The code that is known to lead here.</summary>
    private string? assigned;

    private string Collective => GrainKey.Parse(this.GetPrimaryKeyString()).Collective;

    public Task<Listed?> Summary()
        => Task.FromResult(SessionViews.Listed(journal.State, GrainKey.Parse(this.GetPrimaryKeyString()).Id, journal.Version));

    public Task<Outcome> HandOver(Act act, PersonId from, PersonId to)
        => Settle(() => journal.Commit(act, (session, at) => session.HandOver(from.Actor, to.Actor, at)));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await listing.Tick();
        await codes.Tick();
        await counting.Tick();
        await telling.Tick();
        await noticing.Tick();
        await deadline.Tick(reminderName);
        if (reminderName == FormerReminder && await this.GetReminder(FormerReminder) is { } former)
        {
            await this.UnregisterReminder(former);
        }
    }

    private void OpenErrands()
    {
        var id = GrainKey.Parse(this.GetPrimaryKeyString()).Id;
        listing = listings.Open(
            this,
            () => SessionViews.Listed(journal.State, id, journal.Version),
            () => SessionViews.Holding(journal.State, id, journal.Version));
        codes = new(this, "code", log, AssignCode);
        counting = new(this, "counting", log, CountBallots);
        telling = new(this, "telling", log, TellOrganisations);
        noticing = new(this, "notices", log, PrepareNotices);
        deadline = new(this, "deadline", time, log, () => journal.State.Deadline, MoveOnByItself);
    }

    private Task<Outcome> MoveOnByItself()
        => Told(() => Counted(() => listing.Keep(() => journal.Commit(time.OfSystem(), (session, at) => session.Tick(at)))));

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
