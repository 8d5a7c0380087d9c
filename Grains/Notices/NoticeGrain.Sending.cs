using Collab.Collectives;
using Collab.Journal;
using Collab.People;
using Collab.Sessions;
using Microsoft.Extensions.Logging;

namespace Collab.Notices;

/// <summary>Sees a notice through: its recipients are gathered batch by batch, and several batches send at once meanwhile.</summary>
internal sealed partial class NoticeGrain
{
    /// <summary>Batches that send at the same time.</summary>
    private const int Workers = 4;

    /// <summary>Batches that are gathered ahead of those that send: as few as keep these busy, because whoever is gathered stays in memory until their mail goes.</summary>
    private const int MostAhead = 2 * Workers;

    /// <summary>How long a batch that failed is left alone.</summary>
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    /// <summary>A batch that is due within this is waited for.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    /// <summary>When each batch has something to send again, as it said itself; empty after a restart, and then each is asked.</summary>
    private readonly Dictionary<int, DateTimeOffset?> dues = [];

    private readonly HashSet<int> busy = [];

    /// <summary>Running while one worker gathers the next batch.</summary>
    private Task gathering = Task.CompletedTask;

    private DateTimeOffset gatherFrom;

    /// <summary>Whether this activation is at its end, and leaves the rest to the next one.</summary>
    private bool isGoing;

    private Task<Outcome> GoOut() => sending.Soon(() => listing.Keep(() => journal.Commit(time.OfSystem(), (it, stamp) => it.Begin(stamp))));

    /// <summary>Whether the next batch is to be gathered, now or once there is room for it.</summary>
    private bool LacksBatches => journal.State.IsGoingOut && !journal.State.IsPrepared && journal.State.Batches.Count(batch => batch.Queued > 0) < MostAhead;

    /// <summary>True when nothing is left to do; else the reminder comes back to it.</summary>
    private async Task<bool> MoveOn() => journal.State switch
    {
        { IsGoingOut: true } => await GoOn(),
        { Phase: NoticePhase.Cancelled } => await CancelBatches(),
        _ => true,
    };

    private async Task<bool> GoOn()
    {
        if (await Letter() is not { } letter)
        {
            return false;
        }

        var search = new AudienceSearch(grains, key.Collective, letter.Plan.Audience);
        do
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Work(letter, search)));
        }
        while (await IsSoonDue());

        return !journal.State.IsGoingOut
            || (journal.State is { IsPrepared: true, IsSettled: true } && (await listing.Keep(() => journal.Commit(time.OfSystem(), (it, _) => it.End()))).Kind == OutcomeKind.Accepted);
    }

    /// <summary>Waits for what is to be done within moments; for what is due later, the reminder comes back.</summary>
    private async Task<bool> IsSoonDue()
    {
        if (!journal.State.IsGoingOut || isGoing)
        {
            return false;
        }

        var next = journal.State.Batches.Select((tally, number) => (tally, number)).Where(batch => batch.tally.Open > 0).Min(batch => dues.GetValueOrDefault(batch.number));
        if (LacksBatches && !(next < gatherFrom))
        {
            next = gatherFrom;
        }

        if (next - time.GetUtcNow() is not { } wait || wait > Soon)
        {
            return false;
        }

        await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time);
        return true;
    }

    /// <summary>Gathers a batch where one is lacking, or has one send that is due, as long as there is such a one.</summary>
    private async Task Work(NoticeLetter letter, AudienceSearch search)
    {
        while (journal.State.IsGoingOut && !isGoing)
        {
            if (gathering.IsCompleted && LacksBatches && time.GetUtcNow() >= gatherFrom)
            {
                await (gathering = Gather(letter, search));
            }
            else if (NextBatch() is { } number)
            {
                await Send(number, letter);
            }
            else if (!gathering.IsCompleted)
            {
                await gathering;
            }
            else
            {
                return;
            }
        }
    }

    private async Task Gather(NoticeLetter letter, AudienceSearch search)
    {
        try
        {
            if (!await GatherBatch(letter, search))
            {
                gatherFrom = time.GetUtcNow() + BetweenTries;
            }
        }
        catch (Exception failure)
        {
            LogNotGathered(log, failure, this.GetGrainId());
            gatherFrom = time.GetUtcNow() + BetweenTries;
        }
    }

    /// <summary>False where the store did not take it.</summary>
    private async Task<bool> GatherBatch(NoticeLetter letter, AudienceSearch search)
    {
        var (plan, number) = (letter.Plan, journal.State.Batches.Count);
        var people = await search.After(journal.State.Last, INoticeBatchGrain.Size);
        if (people.IsEmpty)
        {
            return await Gathered(it => it.Prepared());
        }

        var batch = await Batch(number).Fill(plan.About, people, plan.Audience.ReachedBy, letter.IsUrgent);
        return await Gathered(it => it.Add(number, batch.Tally, batch.Last!.Value));
    }

    /// <summary>With the first batch the notice is in another phase, which the collective's list shows.</summary>
    private async Task<bool> Gathered(Func<Notice, Decision<NoticeEvent>> rule)
    {
        var outcome = journal.State.Phase == NoticePhase.Preparing ? await listing.Keep(Commit) : await Commit();
        return outcome.Kind == OutcomeKind.Accepted;

        Task<Outcome> Commit() => journal.Commit(time.OfSystem(), (it, _) => rule(it));
    }

    private async Task Send(int number, NoticeLetter letter)
    {
        busy.Add(number);
        try
        {
            var progress = await Batch(number).Send(letter);
            dues[number] = progress.Due;
            await journal.Commit(time.OfSystem(), (it, _) => it.Move(number, progress.Tally));
        }
        catch (Exception failure)
        {
            // One batch that does not answer holds up no other, and is asked again.
            LogBatchFailed(log, failure, Batch(number).GetGrainId());
            dues[number] = time.GetUtcNow() + BetweenTries;
        }
        finally
        {
            busy.Remove(number);
        }
    }

    private int? NextBatch()
    {
        var (batches, now) = (journal.State.Batches, time.GetUtcNow());
        for (var number = 0; number < batches.Count; number++)
        {
            if (batches[number].Open > 0 && !busy.Contains(number) && !(dues.GetValueOrDefault(number) > now))
            {
                return number;
            }
        }

        return null;
    }

    private async Task<bool> CancelBatches()
    {
        for (var number = 0; number < journal.State.Batches.Count; number++)
        {
            if (journal.State.Batches[number].Open > 0)
            {
                var progress = await Batch(number).Cancel();
                await journal.Commit(time.OfSystem(), (it, _) => it.Move(number, progress.Tally));
            }
        }

        return journal.State.IsSettled;
    }

    private async Task<NoticeLetter?> Letter()
    {
        var (notice, session) = (journal.State, await Session(journal.State.Plan!.Session));
        return await grains.Collective(key.Collective).Look() is not { Facts: var collective } ? null : new NoticeLetter(
            Id,
            notice.Plan!,
            collective,
            await NameOf(notice.By),
            notice.Key,
            notice.Root,
            session)
        {
            Slug = key.Collective,
            Partials = notice.Partials,
            IsUrgent = notice.Plan!.IsUrgent(session, time.GetUtcNow()),
        };
    }

    private async Task<bool> IsUrgent(NoticePlan plan) => plan.IsUrgent(await Session(plan.Session), time.GetUtcNow());

    private async Task<string> NameOf(Actor actor)
        => PersonId.From(actor) is { } person ? (await grains.Person(person).Look())?.Card?.Name ?? "" : "";

    private async Task<SessionFacts?> Session(string? id)
    {
        if (id is null)
        {
            return null;
        }

        var session = grains.Session(key.Collective, id);
        var views = (await session.Look(Audience.Facilitator)).Changes.Select(change => change.Value).ToList();
        var items = views.OfType<AgendaView>().FirstOrDefault()?.Items ?? [];
        return await session.Plan(Actor.System) is not { } plan ? null : new(
            plan.Title,
            plan.Kind,
            plan.Starts,
            plan.Ends,
            [.. new[] { plan.Hearing.Link, Number(plan.Hearing), plan.Hearing.Address }.OfType<string>()],
            [.. items.Select(item => item.Plan.Title)],
            Link: "")
        {
            Entry = await session.Calendar(),
            CancelledBecause = views.OfType<CalendarView>().FirstOrDefault()?.CancelledBecause,
            Actions = await session.OpenActions(),
        };
    }

    private static string? Number(Hearing hearing) => hearing is { DialIn: { } number, Pin: { } pin } ? $"{number}, PIN {pin}" : hearing.DialIn;

    private INoticeBatchGrain Batch(int number) => grains.NoticeBatch(key.Collective, Id, number);

    [LoggerMessage(LogLevel.Warning, "The next recipients of {Notice} were not found; they are looked for again")]
    private static partial void LogNotGathered(ILogger log, Exception failure, GrainId notice);

    [LoggerMessage(LogLevel.Warning, "{Batch} did not answer; it is asked again")]
    private static partial void LogBatchFailed(ILogger log, Exception failure, GrainId batch);
}
