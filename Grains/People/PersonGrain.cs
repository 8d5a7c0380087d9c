using Collab.Collectives;
using Collab.Directories;
using Collab.Journal;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Collab.People;

/// <summary>Keeps one person's record, and their line in the directory of each collective; once deleted, has sessions forget them.</summary>
[Reentrant, GrainType("person")]
internal sealed class PersonGrain : Grain, IPersonGrain, IRemindable
{
    /// <summary>Whoever passes through looks as often at most; with more looks, others use it, too.</summary>
    private const int LooksInPassing = 2;

    private readonly JournalFactory journals;
    private readonly IGrainFactory grains;
    private readonly TimeProvider time;
    private readonly Errand listing;
    private readonly Errand forgetting;
    private Journal<Person, PersonEvent> journal = null!;
    private int looks;
    private PersonId id;
    private bool isForgotten;

    public PersonGrain(JournalFactory journals, IGrainFactory grains, TimeProvider time, ILogger<PersonGrain> log)
    {
        (this.journals, this.grains, this.time) = (journals, grains, time);
        listing = new(this, "listing", log, Tell);
        forgetting = new(this, "forgetting", log, HaveForgotten);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = new(GrainKey.Parse(this.GetPrimaryKeyString()).Id);
        journal = await journals.Open<Person, PersonEvent>(this);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public Task<Outcome> Welcome(Act act, PersonCard card, string email, string address)
        => journal.Commit(act, (it, stamp) => it.Welcome(card, email, address, stamp));

    public Task<Outcome> Correct(Act act, PersonCard card)
        => listing.After(() => journal.Commit(act, (it, stamp) => it.Correct(card, id.Actor, stamp)));

    public Task<Outcome> Belong(Act act, string collective, Roles roles, long version)
        => listing.After(() => journal.Commit(act, (it, stamp) => it.Belong(collective, roles, version, stamp)));

    public Task<Outcome> RevokeSignIns(Act act, string seen)
        => journal.Commit(act, (it, stamp) => it.RevokeSignIns(seen, id.Actor, stamp));

    public Task<Outcome> RenewCalendar(Act act, string seen)
        => journal.Commit(act, (it, stamp) => it.RenewCalendar(seen, id.Actor, stamp));

    public Task<Outcome> Delete(Act act)
        => forgetting.Soon(() => listing.After(() => journal.Commit(act, (it, stamp) => it.Delete(id.Actor, stamp))));

    public Task<PersonView?> Look()
    {
        looks++;
        return Task.FromResult(PersonViews.Look(journal.State, id, journal.Version));
    }

    public Task Rest()
    {
        if (!journal.IsFollowed && looks <= LooksInPassing)
        {
            DeactivateOnIdle();
        }

        return Task.CompletedTask;
    }

    public IAsyncEnumerable<Step> Follow(long after, CancellationToken stop) => journal.Follow(after, static _ => [], stop);

    public Task<PersonExport?> Export() => Task.FromResult(PersonViews.Export(journal.State, id, journal.Version));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await listing.Tick();
        await forgetting.Tick();
    }

    private async Task<bool> Tell()
    {
        var (person, version, isDone) = (journal.State, journal.Version, true);
        foreach (var belonging in person.Belongs.Values)
        {
            var directory = grains.Directory(belonging.Collective, "person");
            var told = PersonViews.Listed(person, id, version, belonging) is { } listed
                ? await directory.Tell(listed)
                : await directory.Unlist(id.Value, version);
            isDone &= told.Kind == OutcomeKind.Accepted;
        }

        if (person is { IsDeleted: true, Address: { } address })
        {
            isDone &= (await grains.Address(address).Release(time.OfSystem(), id)).Kind == OutcomeKind.Accepted;
        }

        return isDone;
    }

    /// <summary>Has every session forget who is deleted; true once all have answered. Asked again, it changes nothing.</summary>
    private async Task<bool> HaveForgotten()
    {
        if (!journal.State.IsDeleted || isForgotten)
        {
            return true;
        }

        var isDone = true;
        foreach (var collective in journal.State.Belongs.Keys)
        {
            foreach (var session in await grains.Sessions(collective))
            {
                isDone &= (await session.Forget(time.OfSystem(), id.Actor)).Kind != OutcomeKind.Unknown;
            }
        }

        return isForgotten = isDone;
    }
}
