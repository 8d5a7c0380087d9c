using Collab.Collectives;
using Collab.People;
using Collab.Sessions;
using Microsoft.Extensions.Logging;

namespace Collab.Notices;

/// <summary>Sees a notice through: its recipients are gathered batch by batch, then several batches send at once.</summary>
internal sealed partial class NoticeGrain
{
    /// <summary>Batches that send at the same time.</summary>
    private const int Workers = 4;

    /// <summary>How long a batch that failed is left alone.</summary>
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    /// <summary>A batch that is due within this is waited for.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    /// <summary>When each batch has something to send again, as it said itself; empty after a restart, and then each is asked.</summary>
    private readonly Dictionary<int, DateTimeOffset?> dues = [];

    private readonly HashSet<int> busy = [];

    /// <summary>Whether this activation is at its end, and leaves the rest to the next one.</summary>
    private bool isGoing;

    private Task<Outcome> GoOut() => sending.Soon(() => listing.Keep(() => journal.Commit(time.OfSystem(), (it, stamp) => it.Begin(stamp))));

    /// <summary>True when nothing is left to do; else the reminder comes back to it.</summary>
    private async Task<bool> MoveOn() => journal.State.Phase switch
    {
        NoticePhase.Preparing => await Prepare() && await SendAll(),
        NoticePhase.Sending => await SendAll(),
        NoticePhase.Cancelled => await CancelBatches(),
        _ => true,
    };

    private async Task<bool> Prepare()
    {
        var search = new AudienceSearch(grains, key.Collective, journal.State.Plan!.Audience);
        var isUrgent = await IsUrgent(journal.State.Plan);
        while (journal.State.Phase == NoticePhase.Preparing && !isGoing)
        {
            var people = await search.After(journal.State.Last, INoticeBatchGrain.Size);
            if (people.IsEmpty)
            {
                return (await listing.Keep(() => journal.Commit(time.OfSystem(), (it, _) => it.Prepared()))).Kind == OutcomeKind.Accepted;
            }

            var number = journal.State.Batches.Count;
            var batch = await Batch(number).Fill(journal.State.Plan.About, people, journal.State.Plan.Audience.ReachedBy, isUrgent);
            if ((await journal.Commit(time.OfSystem(), (it, _) => it.Add(number, batch.Tally, batch.Last!.Value))).Kind != OutcomeKind.Accepted)
            {
                return false;
            }
        }

        return false;
    }

    private async Task<bool> SendAll()
    {
        if (await Letter() is not { } letter)
        {
            return false;
        }

        do
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Work(letter)));
        }
        while (await IsSoonDue());

        return journal.State.Phase != NoticePhase.Sending
            || (journal.State.IsSettled && (await listing.Keep(() => journal.Commit(time.OfSystem(), (it, _) => it.End()))).Kind == OutcomeKind.Accepted);
    }

    /// <summary>Waits for a batch that has something to send within moments; what is due later, the reminder comes back to.</summary>
    private async Task<bool> IsSoonDue()
    {
        var open = journal.State.Batches.Select((tally, number) => (tally, number)).Where(batch => batch.tally.Open > 0);
        if (journal.State.Phase != NoticePhase.Sending || isGoing || open.Min(batch => dues.GetValueOrDefault(batch.number)) is not { } next)
        {
            return false;
        }

        var wait = next - time.GetUtcNow();
        if (wait > Soon)
        {
            return false;
        }

        await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time);
        return true;
    }

    /// <summary>Has one batch after the other send, as long as one is due.</summary>
    private async Task Work(NoticeLetter letter)
    {
        while (journal.State.Phase == NoticePhase.Sending && !isGoing && NextBatch() is { } number)
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

        var session = grains.GetGrain<ISessionGrain>(new GrainKey(key.Collective, "session", id).ToString());
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
        };
    }

    private static string? Number(Hearing hearing) => hearing is { DialIn: { } number, Pin: { } pin } ? $"{number}, PIN {pin}" : hearing.DialIn;

    private INoticeBatchGrain Batch(int number) => grains.NoticeBatch(key.Collective, Id, number);

    [LoggerMessage(LogLevel.Warning, "{Batch} did not answer; it is asked again")]
    private static partial void LogBatchFailed(ILogger log, Exception failure, GrainId batch);
}
