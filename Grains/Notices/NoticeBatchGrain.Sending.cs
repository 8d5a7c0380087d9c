using Collab.Mail;
using Microsoft.Extensions.Logging;

namespace Collab.Notices;

/// <summary>
/// Sends a batch's mails, several at once. Each is announced in the journal before it goes to the server and its end is written as
/// soon as the server has answered: what is announced and has no end, after a crash, is what may have gone out twice.
/// </summary>
internal sealed partial class NoticeBatchGrain
{
    /// <summary>Mails of one batch that are on their way at once.</summary>
    private const int Lanes = 4;

    /// <summary>How long one call sends: short, so that a notice that is paused stops, and that its bar moves.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    /// <summary>How long nothing is tried after the server could not be reached.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>How long an activation that goes waits for the server's answers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly List<Task> lanes = [];

    /// <summary>Those that this activation has announced and whose end is not written yet.</summary>
    private readonly HashSet<int> begun = [];

    /// <summary>Ends that the store has not taken yet.</summary>
    private readonly Dictionary<int, MailAnswer> unwritten = [];

    private ReadyNotice? ready;
    private DateTimeOffset sendUntil;
    private DateTimeOffset troubledUntil;

    public async Task<BatchProgress> Send(NoticeLetter letter)
    {
        ready ??= writer.Prepare(letter);
        var now = time.GetUtcNow();
        if (now >= troubledUntil && !await KnowsAllEnds())
        {
            troubledUntil = now + Rest;
        }
        else if (now >= troubledUntil)
        {
            sendUntil = now + Turn;
            lanes.RemoveAll(lane => lane.IsCompleted);
            while (lanes.Count < Lanes)
            {
                lanes.Add(Lane(letter));
            }

            await Task.WhenAny(Task.WhenAll(lanes), Task.Delay(Turn, time));
        }

        return Progress();
    }

    /// <summary>What was begun before this activation has no known end; what the store did not take is written again.</summary>
    private async Task<bool> KnowsAllEnds()
    {
        foreach (var (number, answer) in unwritten.ToList())
        {
            if (!await End(number, answer))
            {
                return false;
            }
        }

        return (await journal.Commit(time.OfSystem(), (it, _) => it.Doubt(begun))).Kind == OutcomeKind.Accepted;
    }

    private async Task Lane(NoticeLetter letter)
    {
        var written = Task.CompletedTask;
        try
        {
            for (var next = Begin(); await next is { } number;)
            {
                // The next one is announced while this one is on its way.
                next = Begin();
                var answer = await Mail(letter, number);
                await written;
                written = answer is null ? Task.CompletedTask : End(number, answer);
            }
        }
        catch (Exception failure)
        {
            LogLaneFailed(log, failure, this.GetGrainId());
        }

        await written;
    }

    /// <summary>Announces the next mail that is due; none when the turn is over.</summary>
    private async Task<int?> Begin()
    {
        if (time.GetUtcNow() >= sendUntil || journal.State.Next(time.GetUtcNow()) is null)
        {
            return null;
        }

        int? number = null;
        var outcome = await journal.Commit(time.OfSystem(), (it, stamp) =>
        {
            number = it.Next(stamp.At);
            return number is { } next && begun.Add(next) ? it.Begin(next, stamp) : Journal.Decision.Nothing;
        });
        if (outcome.Kind != OutcomeKind.Accepted && number is { } lost)
        {
            begun.Remove(lost);
            return null;
        }

        return number;
    }

    /// <summary>Null where nothing is to be sent after all: the person has changed their mind since.</summary>
    private async Task<MailAnswer?> Mail(NoticeLetter letter, int number)
    {
        try
        {
            var admission = await grains.Subscriber(collective, journal.State.Recipients[number].Person).Admit(letter.Plan.About, letter.IsUrgent);
            if (!admission.IsMailed)
            {
                await journal.Commit(time.OfSystem(), (it, _) => it.Reconsider(number, Way.Of(admission)));
                begun.Remove(number);
                return null;
            }

            var (mail, fault) = ready!.Write(admission, first + number, time.GetUtcNow());
            var answer = mail is null ? new MailAnswer(MailEnd.Refused, fault!.Why.Code) : await transport.Send(mail, CancellationToken.None);
            if (answer is { End: MailEnd.Deferred, Status: null })
            {
                // Nobody is there: the others would meet the same.
                (sendUntil, troubledUntil) = (DateTimeOffset.MinValue, time.GetUtcNow() + Rest);
            }

            return answer;
        }
        catch (Exception failure)
        {
            // Nothing went out: a transport answers whatever happens.
            LogNotSent(log, failure, this.GetGrainId(), number);
            return new(MailEnd.Deferred);
        }
    }

    /// <summary>False where the store did not take it.</summary>
    private async Task<bool> End(int number, MailAnswer answer)
    {
        unwritten[number] = answer;
        if ((await journal.Commit(time.OfSystem(), (it, stamp) => it.End(number, answer, stamp))).Kind != OutcomeKind.Accepted)
        {
            return false;
        }

        unwritten.Remove(number);
        begun.Remove(number);
        return true;
    }

    private async Task StopSending()
    {
        sendUntil = DateTimeOffset.MinValue;
        await Task.WhenAny(Task.WhenAll(lanes), Task.Delay(Patience, time));
    }

    [LoggerMessage(LogLevel.Error, "Mails of {Batch} stopped going out; they go on with the next call")]
    private static partial void LogLaneFailed(ILogger log, Exception failure, GrainId batch);

    [LoggerMessage(LogLevel.Warning, "Mail {Number} of {Batch} is tried again later")]
    private static partial void LogNotSent(ILogger log, Exception failure, GrainId batch, int number);
}
