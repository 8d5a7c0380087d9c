using System.Collections.Immutable;
using Collab.Mail;
using Microsoft.Extensions.Logging;

namespace Collab.Notices;

/// <summary>
/// Sends a batch's mails, several at once. Each is announced in the journal before it goes to the server, and its end is written as
/// soon as the server has answered, together with the announcement of the next: what is announced and has no end, after a crash, is
/// what may have gone out twice.
/// </summary>
internal sealed partial class NoticeBatchGrain
{
    /// <summary>
    /// Mails of one batch that are on their way at once. The fewest at first and with a server that is slow, since these are what a
    /// crash leaves in doubt; one more for each that is answered quickly.
    /// </summary>
    private const int FewestLanes = 4;
    private const int MostLanes = 16;

    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(100);

    /// <summary>How long one call sends: short, so that a notice that is paused stops, and that its bar moves.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    /// <summary>How long nothing is tried after the server could not be reached.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>How long an activation that goes waits for the server's answers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Those that this activation has announced and whose end is not written yet.</summary>
    private readonly HashSet<int> begun = [];

    /// <summary>How some of these ended; the store has not taken it yet.</summary>
    private readonly Dictionary<int, MailFate> fates = [];

    private int lanes = FewestLanes;
    private TaskCompletionSource ended = NewSignal();
    private Task pump = Task.CompletedTask;

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
            pump = pump.IsCompleted ? Pump(letter) : pump;
            await Task.WhenAny(pump, Task.Delay(Turn, time));
        }

        return ReportAndRest();
    }

    /// <summary>What was begun before this activation has no known end; what the store did not take is written again.</summary>
    private async Task<bool> KnowsAllEnds()
        => (fates.Count == 0 || await Step(0) is not null)
            && (await journal.Commit(time.OfSystem(), (it, _) => it.Doubt(begun))).Kind == OutcomeKind.Accepted;

    /// <summary>Keeps all lanes busy until the turn is over and everything that was begun has ended, or the store takes nothing.</summary>
    private async Task Pump(NoticeLetter letter)
    {
        try
        {
            while (await Step(Math.Max(0, lanes - (begun.Count - fates.Count))) is { } next)
            {
                foreach (var number in next)
                {
                    _ = Send(letter, number);
                }

                if (begun.Count == 0)
                {
                    return;
                }

                await ended.Task;
                ended = NewSignal();
            }
        }
        catch (Exception failure)
        {
            LogPumpFailed(log, failure, this.GetGrainId());
        }
    }

    /// <summary>Writes down what has ended and what begins, and answers with the latter; null where the store did not take it.</summary>
    private async Task<ImmutableArray<int>?> Step(int most)
    {
        var now = time.GetUtcNow();
        var (known, free) = (fates.ToList(), now < sendUntil ? most : 0);
        if (known.Count == 0 && (free == 0 || !journal.State.Due(now).Any()))
        {
            return [];
        }

        ImmutableArray<int> next = [];
        var outcome = await journal.Commit(time.OfSystem(), (it, stamp) =>
        {
            var decision = it.Step(known.Select(one => (one.Key, one.Value)), free, stamp);
            next = [.. decision.Events.OfType<MailBegan>().Select(began => began.Number)];
            begun.UnionWith(next);
            return decision;
        });
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            begun.ExceptWith(next);
            return null;
        }

        foreach (var (number, _) in known)
        {
            fates.Remove(number);
            begun.Remove(number);
        }

        return next;
    }

    private async Task Send(NoticeLetter letter, int number)
    {
        var from = time.GetTimestamp();
        fates[number] = await Mail(letter, number);
        lanes = time.GetElapsedTime(from) < Quick ? Math.Min(lanes + 1, MostLanes) : FewestLanes;
        ended.TrySetResult();
    }

    /// <summary>Nothing is sent after all where the person has changed their mind since.</summary>
    private async Task<MailFate> Mail(NoticeLetter letter, int number)
    {
        try
        {
            var one = journal.State.Recipients[number];
            var subscriber = grains.Subscriber(collective, one.Person);
            var admission = await subscriber.Admit(letter.Plan.About, letter.IsUrgent);
            _ = subscriber.Rest();
            if (!admission.IsMailed)
            {
                return new(null, Way.Of(admission));
            }

            var (mail, fault) = ready!.Write(admission with { Organisation = one.Organisation }, first + number, time.GetUtcNow());
            var answer = mail is null ? new MailAnswer(MailEnd.Refused, fault!.Why.Code) : await transport.Send(mail, CancellationToken.None);
            if (answer is { End: MailEnd.Deferred, IsForAll: true })
            {
                // The others would meet the same.
                (sendUntil, troubledUntil) = (DateTimeOffset.MinValue, time.GetUtcNow() + Rest);
            }

            return new(answer, null);
        }
        catch (Exception failure)
        {
            // Nothing went out: a transport answers whatever happens.
            LogNotSent(log, failure, this.GetGrainId(), number);
            return new(new(MailEnd.Deferred), null);
        }
    }

    private async Task StopSending()
    {
        sendUntil = DateTimeOffset.MinValue;
        await Task.WhenAny(pump, Task.Delay(Patience, time));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Error, "Mails of {Batch} stopped going out; they go on with the next call")]
    private static partial void LogPumpFailed(ILogger log, Exception failure, GrainId batch);

    [LoggerMessage(LogLevel.Warning, "Mail {Number} of {Batch} is tried again later")]
    private static partial void LogNotSent(ILogger log, Exception failure, GrainId batch, int number);
}
