using System.Collections.Immutable;
using Collab.Journal;
using Collab.Mail;

namespace Collab.Notices;

/// <summary>The rules of some of a notice's recipients: each is in one known state, and every mail is announced before it goes.</summary>
internal sealed partial record NoticeBatch : IJournaled<NoticeBatch, NoticeBatchEvent>
{
    /// <summary>A mail that is deferred so often has failed: the tries span 45 hours. A server that takes nobody's mail does not count.</summary>
    public const int MostTries = 11;

    /// <summary>The first pause before another try; each one after is twice as long.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    public static string Kind => "notice-batch";

    public static NoticeBatch Empty { get; } = new();

    /// <summary>Where mails are now is kept in the state; each step on the way is not.</summary>
    public static bool KeepsHistory => false;

    public ImmutableList<BatchRecipient> Recipients { get; init; } = [];

    public bool IsPlanned { get; init; }

    public bool IsFilled { get; init; }

    public Decision<NoticeBatchEvent> Plan(ImmutableArray<AudienceMember> people)
        => IsPlanned ? Decision.Nothing : new BatchPlanned(people);

    public Decision<NoticeBatchEvent> Fill(ImmutableArray<Way> ways)
        => IsFilled ? Decision.Nothing : new BatchFilled(ways);

    /// <summary>
    /// Those whose mail is to go out now. Whom nothing was tried for goes before whoever may have it already: a process that dies
    /// again and again does not mail the same people each time.
    /// </summary>
    public IEnumerable<int> Due(DateTimeOffset now)
        => Recipients.Select((one, number) => (one, number)).Where(it => it.one.IsDue(now)).OrderBy(it => it.one.State != MailState.Queued).Select(it => it.number);

    /// <summary>One step on the way: what has ended is written down, and in the same entry what begins in its place.</summary>
    /// <param name="fates">How mails ended that were begun before.</param>
    /// <param name="most">How many may begin.</param>
    public Decision<NoticeBatchEvent> Step(IEnumerable<(int Number, MailFate Fate)> fates, int most, Stamp stamp) => (NoticeBatchEvent[])
    [
        .. fates.SelectMany(it => (it.Fate.Answer is { } answer ? End(it.Number, answer, stamp) : Reconsider(it.Number, it.Fate.Instead!)).Events),
        .. Due(stamp.At).Take(most).Select(number => new MailBegan(number)),
    ];

    public Decision<NoticeBatchEvent> End(int number, MailAnswer answer, Stamp stamp) => Find(number) switch
    {
        not { State: MailState.Sending } => Decision.Nothing,
        var one => answer.End switch
        {
            MailEnd.Taken => new MailEnded(number, MailState.Sent, null, one.IsDoubtful, null),
            MailEnd.Refused => new MailEnded(number, MailState.Failed, answer.Status, one.IsDoubtful, null),
            MailEnd.Deferred when answer.IsForAll => new MailEnded(number, MailState.Deferred, answer.Status, one.IsDoubtful, stamp.At + FirstPause, IsForAll: true),
            // They may have it twice already.
            MailEnd.Lost when one.IsDoubtful => new MailEnded(number, MailState.Failed, answer.Status, true, null),
            var end when one.Tries >= MostTries => new MailEnded(number, MailState.Failed, answer.Status, one.IsDoubtful || end == MailEnd.Lost, null),
            MailEnd.Lost => new MailEnded(number, MailState.Deferred, answer.Status, true, stamp.At + PauseAfter(one.Tries)),
            _ => new MailEnded(number, MailState.Deferred, answer.Status, one.IsDoubtful, stamp.At + PauseAfter(one.Tries)),
        },
    };

    /// <summary>What was on its way when its sender ended may have arrived, or never have left: it goes again, so that everybody has it.</summary>
    /// <param name="begun">Those whose sending this activation knows of.</param>
    public Decision<NoticeBatchEvent> Doubt(IReadOnlySet<int> begun)
        => Recipients.Select((one, number) => (one, number)).Where(it => it.one.State == MailState.Sending && !begun.Contains(it.number)).Select(it => it.number).ToImmutableArray()
            is { IsEmpty: false } numbers ? new MailDoubted(numbers) : Decision.Nothing;

    public Decision<NoticeBatchEvent> Reconsider(int number, Way way)
        => Find(number) is { State: MailState.Sending } ? new MailReconsidered(number, way) : Decision.Nothing;

    public Decision<NoticeBatchEvent> Bounce(int number, string status, Stamp stamp) => Find(number) switch
    {
        _ when stamp.By != Actor.System => NoticeRefusals.NotForYou,
        null => NoticeRefusals.NoSuchRecipient,
        { State: MailState.Sent or MailState.Sending or MailState.Deferred } => new MailBounced(number, status),
        _ => Decision.Nothing,
    };

    public Decision<NoticeBatchEvent> Answer(int number, NoticeAnswer answer) => Find(number) switch
    {
        null or { State: MailState.Excluded } => NoticeRefusals.NoSuchRecipient,
        _ when (answer.Alternate ?? "").Length > NoticeAnswer.LongestText || (answer.Question ?? "").Length > NoticeAnswer.LongestText => NoticeRefusals.AnswerTooLong,
        _ when answer is { Reply: not NoticeReply.NotComing, Alternate.Length: > 0 } => NoticeRefusals.ComesAndNames,
        _ when TextGuard.Find($"{answer.Alternate}\n{answer.Question}") is { } found => TextRefusals.MayIdentifyChild(found),
        var one when one.Answer == answer => Decision.Nothing,
        _ => new NoticeAnswered(number, answer),
    };

    /// <summary>A mail that is on its way ends as it ends.</summary>
    public Decision<NoticeBatchEvent> Cancel()
        => Recipients.Exists(one => one.State is MailState.Queued or MailState.Deferred) ? new BatchCancelled() : Decision.Nothing;

    public NoticeBatch Evolve(NoticeBatchEvent happened, Stamp stamp) => happened switch
    {
        BatchPlanned planned => this with { IsPlanned = true, Recipients = [.. planned.People.Select(BatchRecipient.Of)] },
        BatchFilled filled => this with { IsFilled = true, Recipients = [.. Recipients.Zip(filled.Ways, (one, way) => one.On(way))] },
        MailBegan began => With(began.Number, one => one with { State = MailState.Sending, Tries = one.Tries + 1, Due = null, At = stamp.At }),
        MailEnded ended => With(ended.Number, one => one with
        {
            State = ended.State,
            Tries = one.Tries - (ended.IsForAll ? 1 : 0),
            Status = ended.Status,
            IsDoubtful = ended.IsDoubtful,
            Due = ended.Due,
            At = stamp.At,
        }),
        MailDoubted doubted => doubted.Numbers.Aggregate(this, (batch, number)
            => batch.With(number, one => one with { State = MailState.Deferred, IsDoubtful = true, Due = stamp.At, At = stamp.At })),
        MailReconsidered again => With(again.Number, one => one.On(again.Way)),
        MailBounced bounced => With(bounced.Number, one => one with { State = MailState.Bounced, Status = bounced.Status, Due = null, At = stamp.At }),
        NoticeAnswered answered => With(answered.Number, one => one with { Answer = answered.Answer, AnsweredAt = stamp.At }),
        AnswerTold told => With(told.Number, one => one with { Told = one.Answer }),
        BatchCancelled => this with
        {
            Recipients = [.. Recipients.Select(one => one.State is MailState.Queued or MailState.Deferred ? one with { State = MailState.Cancelled, Due = null } : one)],
        },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private static TimeSpan PauseAfter(int tries)
        => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Clamp(tries - 1, 0, 20)));

    private BatchRecipient? Find(int number) => number >= 0 && number < Recipients.Count ? Recipients[number] : null;

    private NoticeBatch With(int number, Func<BatchRecipient, BatchRecipient> change)
        => this with { Recipients = Recipients.SetItem(number, change(Recipients[number])) };
}

/// <summary>How a mail that was announced ended: with the server's answer, or unsent, because the person has chosen otherwise meanwhile.</summary>
internal readonly record struct MailFate(MailAnswer? Answer, Way? Instead);
