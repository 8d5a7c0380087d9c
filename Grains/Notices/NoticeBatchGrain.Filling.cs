using System.Collections.Immutable;

namespace Collab.Notices;

/// <summary>Who is in a batch is written down first; then each is offered the notice, which comes into their inbox.</summary>
internal sealed partial class NoticeBatchGrain
{
    public async Task<BatchProgress> Fill(NoticeClass about, ImmutableArray<AudienceMember> people, NoticeId? corrects, bool isUrgent)
    {
        await Must(journal.Commit(time.OfSystem(), (it, _) => it.Plan(people)));
        if (!journal.State.IsFilled)
        {
            var ways = await Task.WhenAll(journal.State.Recipients.Select((one, number) => Offer(new(notice, first + number, about, isUrgent), one, corrects)));
            await Must(journal.Commit(time.OfSystem(), (it, _) => it.Fill([.. ways])));
        }

        return ReportAndRest();
    }

    private async Task<Way> Offer(NoticeOffer offer, BatchRecipient one, NoticeId? corrects)
    {
        var subscriber = grains.Subscriber(collective, one.Person);
        if (corrects is { } mistaken)
        {
            await Must(subscriber.Withdraw(time.OfSystem(), mistaken));
        }

        if (one.State == MailState.Excluded)
        {
            return new(one.State, one.Why);
        }

        var admission = await subscriber.Offer(time.OfSystem(), offer);
        if (!admission.IsMailed)
        {
            _ = subscriber.Rest();
        }

        return Way.Of(admission);
    }

    /// <summary>The notice asks again for what the store did not answer.</summary>
    private static async Task Must(Task<Outcome> commit)
    {
        if ((await commit).Kind == OutcomeKind.Unknown)
        {
            throw new TimeoutException("The batch was not written.");
        }
    }
}
