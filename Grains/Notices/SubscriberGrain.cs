using Collab.Collectives;
using Collab.Journal;
using Collab.Mail;
using Collab.People;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Collab.Notices;

/// <summary>Keeps what one person gets of a collective's notices. How the daily digest goes stands in a file of its own.</summary>
[Reentrant, GrainType("subscriber")]
internal sealed partial class SubscriberGrain(
    JournalFactory journals,
    DigestWriter writer,
    IMailTransport transport,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<SubscriberGrain> log) : Grain, ISubscriberGrain, IRemindable
{
    /// <summary>A notice that is offered, then mailed, looks twice; whom others look at meanwhile, it does not let go.</summary>
    private const int LooksInPassing = 2;

    private Journal<Subscriber, SubscriberEvent> journal = null!;
    private int looks;
    private GrainKey key;

    private PersonId Person => new(key.Id);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = GrainKey.Parse(this.GetPrimaryKeyString());
        journal = await journals.Open<Subscriber, SubscriberEvent>(this);
        due = new(this, "digest", time, log, () => journal.State.DigestDue, SendDigest);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await StopSending();
        await journals.Close(this, journal);
    }

    public async Task<Admission> Admit(NoticeClass about, bool isUrgent)
    {
        var (person, roles) = await Look(Person);
        return journal.State.Admit(about, person, roles, time.GetUtcNow(), isUrgent);
    }

    public Task Rest()
    {
        if (!journal.IsFollowed && looks <= LooksInPassing)
        {
            DeactivateOnIdle();
        }

        return grains.Person(Person).Rest();
    }

    public async Task<Admission> Offer(Act act, NoticeOffer offer)
    {
        var (person, roles) = await Look(Person);
        var outcome = await Awaited(offer, digestAt => journal.Commit(act, (it, stamp) => it.Offer(offer, person, roles, digestAt, stamp)));
        return outcome.Kind == OutcomeKind.Accepted
            ? journal.State.Admit(offer.About, person, roles, time.GetUtcNow(), offer.IsUrgent)
            : throw new TimeoutException("The inbox was not written.");
    }

    public Task<Outcome> Choose(Act act, NoticeClass about, Delivery delivery)
        => journal.Commit(act, (it, stamp) => it.Choose(about, delivery, Person.Actor, stamp));

    public async Task<Outcome> Agree(Act act, NoticeClass about, ConsentProof proof)
    {
        var (roles, zone) = (await grains.RolesOf(key.Collective, act.By), await Zone());
        return await journal.Commit(act, (it, stamp) => it.Agree(about, proof, Person.Actor, roles, zone, stamp));
    }

    public async Task<Outcome> TakeBack(Act act, NoticeClass about, string words)
    {
        var roles = await grains.RolesOf(key.Collective, act.By);
        return await journal.Commit(act, (it, stamp) => it.TakeBack(about, words, roles, stamp));
    }

    public async Task<ConsentView?> Consents(Actor reader)
    {
        if (reader != Person.Actor && !(await grains.RolesOf(key.Collective, reader)).HasFlag(Roles.Coordinator))
        {
            return null;
        }

        var view = await Inbox();
        return new(view.Version, view.Classes, view.Ledger);
    }

    public Task<Outcome> Bounce(Act act, string email, string status) => journal.Commit(act, (it, stamp) => it.Bounce(email, status, stamp));

    public Task<Outcome> Read(Act act, NoticeId notice) => journal.Commit(act, (it, stamp) => it.Read(notice, Person.Actor, stamp));

    public Task<Outcome> Withdraw(Act act, NoticeId notice) => journal.Commit(act, (it, stamp) => it.Withdraw(notice, stamp));

    public async Task<SubscriberView> Inbox()
    {
        var (person, roles) = await Look(Person);
        return SubscriberViews.Inbox(journal.State, journal.Version, person, roles, time.GetUtcNow());
    }

    public Task<Snapshot> Look(Audience audience) => Task.FromResult(new Snapshot(journal.Version, [SubscriberViews.Change(journal.State)]));

    public IAsyncEnumerable<Step> Follow(Audience audience, long after, CancellationToken stop)
        => journal.Follow(after, static step => [SubscriberViews.Change(step.After)], stop);

    private async Task<(PersonView?, Roles)> Look(PersonId person)
    {
        looks++;
        var view = await grains.Person(person).Look();
        return (view, view?.Belongs.FirstOrDefault(belonging => belonging.Collective == key.Collective)?.Roles ?? Roles.None);
    }
}
