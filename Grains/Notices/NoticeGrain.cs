using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Directories;
using Collab.Journal;
using Collab.Mail;
using Collab.People;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Collab.Notices;

/// <summary>Keeps one notice: asks its rules, and sees it through to its last recipient. One file for each part.</summary>
[Reentrant, GrainType("notice")]
internal sealed partial class NoticeGrain(
    JournalFactory journals,
    Listings listings,
    Composer composer,
    NoticeWriter writer,
    IMailTransport transport,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<NoticeGrain> log) : Grain, INoticeGrain, IRemindable
{
    private Journal<Notice, NoticeEvent> journal = null!;
    private Listing listing = null!;
    private Alarm due = null!;
    private Errand sending = null!;
    private GrainKey key;

    private NoticeId Id => new(key.Id);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = GrainKey.Parse(this.GetPrimaryKeyString());
        journal = await journals.Open<Notice, NoticeEvent>(this);
        listing = listings.Open(this, () => NoticeViews.Listed(journal.State, Id, journal.Version), () => NoticeViews.Holding(journal.State, Id, journal.Version));
        due = new(this, "due", time, log, () => journal.State.Deadline, GoOut);
        sending = new(this, "sending", log, MoveOn, TimeSpan.FromMinutes(1));
        if (journal.State.IsUnderWay)
        {
            // Whoever looks after a restart finds it going on.
            _ = sending.Tick();
        }
        else if (journal.State.Deadline <= time.GetUtcNow())
        {
            // Its time came while nothing ran here.
            _ = GoOut();
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        isGoing = true;
        return journals.Close(this, journal);
    }

    public async Task<Outcome> Write(Act act, NoticePlan plan)
    {
        var roles = await Roles(act.By);
        return await listing.Begin(() => journal.Commit(act, (it, _) => it.Write(plan, roles)));
    }

    public async Task<Outcome> LeaveOut(Act act, PersonId person, bool isOut)
    {
        var roles = await Roles(act.By);
        return await listing.Keep(() => journal.Commit(act, (it, _) => it.LeaveOut(person, isOut, roles)));
    }

    public async Task<Outcome> Release(Act act, DateTimeOffset? at, string root)
    {
        var roles = await Roles(act.By);
        if (!roles.HasFlag(Collectives.Roles.Coordinator) || journal.State.Plan is not { } plan)
        {
            return Outcome.Refused(journal.State.Plan is null ? NoticeRefusals.NoSuchNotice : NoticeRefusals.NotForYou);
        }

        var (collective, check) = await Check(plan);
        return await due.After(() => listing.Keep(() => journal.Commit(act, (it, stamp) => it.Release(at, root, Ids.Secret(), collective, check, roles, stamp))));
    }

    public async Task<Outcome> Arrange(Act act, AutomaticNotice? wish, string root)
    {
        if (act.By != Actor.System)
        {
            return Outcome.Refused(NoticeRefusals.NotForYou);
        }

        if (wish is null ? journal.State.Deadline is null : !journal.State.Lacks(wish))
        {
            return Outcome.Accepted(journal.Version);
        }

        if (wish is null)
        {
            return await due.After(() => listing.Keep(() => journal.Commit(act, (it, stamp) => it.Drop(stamp))));
        }

        var (collective, check) = await Check(wish.Plan);
        return await due.After(() => listing.Begin(() => journal.Commit(act, (it, stamp) => it.Arrange(wish, root, Ids.Secret(), collective, check, stamp))));
    }

    public Task<Outcome> TakeBack(Act act) => Steer(act, (it, roles) => it.TakeBack(roles));

    public Task<Outcome> Pause(Act act) => Steer(act, (it, roles) => it.Pause(roles));

    public Task<Outcome> Resume(Act act) => sending.Soon(() => Steer(act, (it, roles) => it.Resume(roles)));

    public Task<Outcome> Cancel(Act act) => sending.Soon(() => Steer(act, (it, roles) => it.Cancel(roles)));

    public Task<Outcome> HandOver(Act act, PersonId from, PersonId to) => listing.Keep(() => journal.Commit(act, (it, stamp) => it.HandOver(from, to, stamp)));

    public async Task<NoticeView?> Read(Actor reader)
        => (await Roles(reader)).HasFlag(Collectives.Roles.Coordinator) ? NoticeViews.Read(journal.State, Id, journal.Version) : null;

    public Task<Listed?> Summary() => Task.FromResult(NoticeViews.Listed(journal.State, Id, journal.Version));

    public Task<Snapshot> Look(Audience audience)
        => Task.FromResult(new Snapshot(journal.Version, audience == Audience.Facilitator ? [NoticeViews.Change(journal.State)] : []));

    public IAsyncEnumerable<Step> Follow(Audience audience, long after, CancellationToken stop)
        => journal.Follow(after, step => audience == Audience.Facilitator ? NoticeViews.Changes(step.Before, step.After) : [], stop);

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await listing.Tick();
        await due.Tick(reminderName);
        // It may take hours, and who reminds waits for seconds.
        _ = sending.Tick();
    }

    /// <summary>Finds out what decides whether it can be let go.</summary>
    private async Task<(CollectiveFacts? Collective, ReleaseCheck Check)> Check(NoticePlan plan)
    {
        var collective = (await grains.Collective(key.Collective).Look())?.Facts;
        var (found, languages) = await new AudienceSearch(grains, key.Collective, plan.Audience).Count();
        var (faults, partials) = await Check(plan, languages);
        return (collective, new(plan, found, languages, !faults.IsEmpty, partials));
    }

    private async Task<Outcome> Steer(Act act, Func<Notice, Roles, Decision<NoticeEvent>> rule)
    {
        var roles = await Roles(act.By);
        return await due.After(() => listing.Keep(() => journal.Commit(act, (it, _) => rule(it, roles))));
    }

    private ValueTask<Roles> Roles(Actor actor) => grains.RolesOf(key.Collective, actor);
}
