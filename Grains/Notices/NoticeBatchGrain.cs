using System.Collections.Immutable;
using System.Globalization;
using Collab.Journal;
using Collab.Mail;
using Collab.People;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Collab.Notices;

/// <summary>Keeps some of a notice's recipients. How it fills and how it sends stand in files of their own.</summary>
[Reentrant, GrainType("notice-batch")]
internal sealed partial class NoticeBatchGrain(
    JournalFactory journals,
    NoticeWriter writer,
    IMailTransport transport,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<NoticeBatchGrain> log) : Grain, INoticeBatchGrain
{
    private Journal<NoticeBatch, NoticeBatchEvent> journal = null!;
    private string collective = "";
    private NoticeId notice;

    /// <summary>The number of its first recipient among all of the notice's.</summary>
    private int first;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = GrainKey.Parse(this.GetPrimaryKeyString());
        var id = key.Id.Split('/');
        (collective, notice, first) = (key.Collective, new(id[0]), int.Parse(id[1], CultureInfo.InvariantCulture) * INoticeBatchGrain.Size);
        journal = await journals.Open<NoticeBatch, NoticeBatchEvent>(this);
        telling = new(this, "telling", log, TellSession);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await StopSending();
        await journals.Close(this, journal);
    }

    public async Task<BatchProgress> Cancel()
    {
        sendUntil = DateTimeOffset.MinValue;
        // Of a mail that nobody is sending any more, nobody tells the end.
        if (await KnowsAllEnds())
        {
            await journal.Commit(time.OfSystem(), (it, _) => it.Cancel());
        }

        return Progress();
    }

    public Task<RecipientView?> Open(int number)
        => Task.FromResult(number >= first && number < first + journal.State.Recipients.Count ? NoticeBatchViews.View(journal.State.Recipients[number - first], number) : null);

    public async Task<Outcome> Bounce(Act act, int number, string status, bool isPermanent)
    {
        if (!isPermanent)
        {
            // A server that is still trying only tells of it.
            return Outcome.Accepted(journal.Version);
        }

        // An address to which a server only gave up trying may work tomorrow.
        if (status.StartsWith('5') && journal.State.Recipients.ElementAtOrDefault(number - first) is { } one && (await grains.Person(one.Person).Look())?.Email is { } email)
        {
            await grains.Subscriber(collective, one.Person).Bounce(time.OfSystem(), email, status);
        }

        return await journal.Commit(act, (it, stamp) => it.Bounce(number - first, status, stamp));
    }

    public Task<NoticeTally> Count() => Task.FromResult(Progress().Tally);

    public Task<ImmutableArray<RecipientView>> Look() => Task.FromResult(NoticeBatchViews.Look(journal.State, first));

    /// <summary>How far it is; with nothing left to send it goes from memory, where a large notice has thousands of its like.</summary>
    private BatchProgress ReportAndRest()
    {
        var progress = Progress();
        if (progress.Tally.Open == 0)
        {
            DeactivateOnIdle();
        }

        return progress;
    }

    private BatchProgress Progress()
    {
        var progress = NoticeBatchViews.Progress(journal.State, time.GetUtcNow());
        return progress.Due < troubledUntil ? progress with { Due = troubledUntil } : progress;
    }
}
