using Collab.Collectives;
using Collab.Directories;
using Collab.Journal;
using Collab.People;
using Orleans.Concurrency;

namespace Collab.Partnerships;

/// <summary>Keeps one partnership.</summary>
[Reentrant, GrainType("partnership")]
internal sealed class PartnershipGrain(JournalFactory journals, Listings listings, IGrainFactory grains) : Grain, IPartnershipGrain, IRemindable
{
    private Journal<Partnership, PartnershipEvent> journal = null!;
    private Listing listing = null!;
    private GrainKey key;

    private PartnershipId Id => new(key.Id);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = GrainKey.Parse(this.GetPrimaryKeyString());
        journal = await journals.Open<Partnership, PartnershipEvent>(this);
        listing = listings.Open(
            this,
            () => PartnershipViews.Listed(journal.State, Id, journal.Version),
            () => PartnershipViews.Holding(journal.State, Id, journal.Version));
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public async Task<Outcome> Begin(Act act, PartnershipFacts facts)
    {
        var roles = await grains.RolesOf(key.Collective, act.By);
        return await listing.Begin(() => journal.Commit(act, (it, _) => it.Begin(facts, roles)));
    }

    public async Task<Outcome> Describe(Act act, PartnershipFacts facts)
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

    public Task<PartnershipView?> Look() => Task.FromResult(PartnershipViews.Look(journal.State, Id, journal.Version));

    public Task<Listed?> Summary() => Task.FromResult(PartnershipViews.Listed(journal.State, Id, journal.Version));

    public Task ReceiveReminder(string reminderName, TickStatus status) => listing.Tick();
}
