using Collab.Collectives;
using Collab.Mail;
using Collab.People;
using Microsoft.Extensions.Logging;

namespace Collab.Notices;

/// <summary>
/// Sends the daily digest. A reminder stands before anything waits for it; the mail is announced in the journal before it goes to the
/// server, and its end is written as soon as the server has answered.
/// </summary>
internal sealed partial class SubscriberGrain
{
    /// <summary>How long an activation that goes waits for the server's answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private Alarm due = null!;
    private Task digesting = Task.CompletedTask;

    /// <summary>The end of a digest that the store has not taken yet.</summary>
    private MailAnswer? unwritten;

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        // The server may take its time, and who reminds waits for seconds.
        _ = due.Tick(reminderName);
        return Task.CompletedTask;
    }

    /// <summary>A commit by which something may begin to wait for the digest.</summary>
    private async Task<Outcome> Awaited(NoticeOffer offer, Func<DateTimeOffset?, Task<Outcome>> commit)
    {
        if (journal.State.IsForDigest(offer))
        {
            var digestAt = Digest.Next(time.GetUtcNow(), await Zone());
            return await due.After(() => commit(digestAt));
        }

        var outcome = await commit(null);
        // The person may have chosen the digest at this very moment.
        return journal.State.IsForDigest(offer) ? await due.After(() => Task.FromResult(outcome)) : outcome;
    }

    private Task SendDigest() => digesting = digesting.IsCompleted ? SendOnce() : digesting;

    private async Task SendOnce()
    {
        try
        {
            if (!await KnowsEnd())
            {
                return;
            }

            var (person, roles) = await Look(Person);
            var begun = await journal.Commit(time.OfSystem(), (it, stamp) => it.BeginDigest(person, roles, stamp));
            if (begun.Kind == OutcomeKind.Accepted && journal.State.Digest is { IsOnItsWay: true } digest)
            {
                unwritten = await Mail(digest, person!);
                await KnowsEnd();
            }
        }
        catch (Exception failure)
        {
            LogNotSent(log, failure, this.GetGrainId());
        }
    }

    /// <summary>What was on its way before this activation has no known end; what the store did not take is written again.</summary>
    private async Task<bool> KnowsEnd()
    {
        var outcome = await journal.Commit(time.OfSystem(), (it, stamp) => unwritten is { } answer ? it.EndDigest(answer, stamp) : it.DoubtDigest());
        unwritten = outcome.Kind == OutcomeKind.Accepted ? null : unwritten;
        return unwritten is null && outcome.Kind == OutcomeKind.Accepted;
    }

    private async Task<MailAnswer> Mail(Digest digest, PersonView person)
    {
        try
        {
            var headlines = await Task.WhenAll(journal.State.LinesOf(digest).Select(line => grains.Notice(key.Collective, line.Notice).Headline(Person, line.Number)));
            var collective = await grains.Collective(key.Collective).Look();
            return writer.Write(key.Collective, collective!.Facts, person, digest.Number, [.. headlines.OfType<NoticeHeadline>().Where(headline => !headline.IsCancelled)], time.GetUtcNow()) is { } mail
                ? await transport.Send(mail, CancellationToken.None)
                : new(MailEnd.Refused);
        }
        catch (Exception failure)
        {
            // Nothing went out: a transport answers whatever happens.
            LogNotSent(log, failure, this.GetGrainId());
            return new(MailEnd.Deferred);
        }
    }

    private async Task<TimeZoneInfo> Zone()
        => (await grains.Collective(key.Collective).Look())?.Facts is { Zone: var zone } ? TimeZoneInfo.FindSystemTimeZoneById(zone) : TimeZoneInfo.Utc;

    private async Task StopSending()
    {
        if (!digesting.IsCompleted)
        {
            await Task.WhenAny(digesting, Task.Delay(Patience, time));
        }
    }

    [LoggerMessage(LogLevel.Warning, "The digest of {Subscriber} is tried again later")]
    private static partial void LogNotSent(ILogger log, Exception failure, GrainId subscriber);
}
