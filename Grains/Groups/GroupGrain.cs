using Collab.Collectives;
using Collab.Directories;
using Collab.Journal;
using Collab.People;
using Orleans.Concurrency;

namespace Collab.Groups;

/// <summary>Keeps one community group.</summary>
[Reentrant, GrainType("group")]
internal sealed class GroupGrain(JournalFactory journals, Listings listings, IGrainFactory grains) : Grain, IGroupGrain, IRemindable
{
    private Journal<Group, GroupEvent> journal = null!;
    private Listing listing = null!;
    private GrainKey key;

    private GroupId Id => new(key.Id);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = GrainKey.Parse(this.GetPrimaryKeyString());
        journal = await journals.Open<Group, GroupEvent>(this);
        listing = listings.Open(
            this,
            () => GroupViews.Listed(journal.State, Id, journal.Version),
            () => GroupViews.Holding(journal.State, Id, journal.Version));
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public async Task<Outcome> Welcome(Act act, GroupFacts facts)
    {
        var roles = await grains.RolesOf(key.Collective, act.By);
        return await listing.Begin(() => journal.Commit(act, (it, _) => it.Welcome(facts, roles)));
    }

    public async Task<Outcome> Describe(Act act, GroupFacts facts)
    {
        var roles = await grains.RolesOf(key.Collective, act.By);
        return await listing.Keep(() => journal.Commit(act, (it, stamp) => it.Describe(facts, roles, stamp)));
    }

    public async Task<Outcome> Seat(Act act, SeatHolders holders)
    {
        var roles = await grains.RolesOf(key.Collective, act.By);
        return await listing.Keep(() => journal.Commit(act, (it, stamp) => it.SeatWith(holders, roles, stamp)));
    }

    public Task<Outcome> HandOver(Act act, PersonId from, PersonId to)
        => listing.Keep(() => journal.Commit(act, (it, stamp) => it.HandOver(from, stamp)));

    public Task<Outcome> TookPart(Act act, string session)
        => journal.Commit(act, (it, stamp) => it.TookPart(session, stamp));

    public Task<GroupView?> Look() => Task.FromResult(GroupViews.Look(journal.State, Id, journal.Version));

    public Task<Listed?> Summary() => Task.FromResult(GroupViews.Listed(journal.State, Id, journal.Version));

    public Task ReceiveReminder(string reminderName, TickStatus status) => listing.Tick();
}
