using Collab.Collectives;
using Collab.Directories;
using Collab.Journal;
using Collab.People;
using Orleans.Concurrency;

namespace Collab.Members;

/// <summary>Keeps one member.</summary>
[Reentrant, GrainType("member")]
internal sealed class MemberGrain(JournalFactory journals, Listings listings, IGrainFactory grains) : Grain, IMemberGrain, IRemindable
{
    private Journal<Member, MemberEvent> journal = null!;
    private Listing listing = null!;
    private GrainKey key;

    private MemberId Id => new(key.Id);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = GrainKey.Parse(this.GetPrimaryKeyString());
        journal = await journals.Open<Member, MemberEvent>(this);
        listing = listings.Open(
            this,
            () => MemberViews.Listed(journal.State, Id, journal.Version),
            () => MemberViews.Holding(journal.State, Id, journal.Version));
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public Task<Outcome> Enrol(Act act, MemberFacts facts, string basis)
        => listing.Begin(() => journal.Commit(act, (it, stamp) => it.Enrol(facts, basis, stamp)));

    public async Task<Outcome> Describe(Act act, MemberFacts facts)
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

    public async Task<MemberView?> Look(Actor reader)
        => MemberViews.Look(journal.State, Id, journal.Version, reader, await grains.RolesOf(key.Collective, reader));

    public Task<Listed?> Summary() => Task.FromResult(MemberViews.Listed(journal.State, Id, journal.Version));

    public Task ReceiveReminder(string reminderName, TickStatus status) => listing.Tick();
}
