using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Collectives;
using Collab.Journal;
using Collab.People;

namespace Collab.Notices;

/// <summary>The rules of one notice: what it says, when it goes, how far it is. Writing and sending each have a file.</summary>
internal sealed partial record Notice : IJournaled<Notice, NoticeEvent>
{
    public static string Kind => "notice";

    public static Notice Empty { get; } = new();

    /// <summary>None until it is written.</summary>
    public NoticePlan? Plan { get; init; }

    public NoticePhase Phase { get; init; }

    /// <summary>Who let it go, wrote it last, or turned it off before anybody had it.</summary>
    public Actor By { get; init; }

    public DateTimeOffset? Due { get; init; }

    public string Key { get => field ?? ""; init; }

    public string Root { get => field ?? ""; init; }

    /// <summary>What its words include, as it was when it was let go.</summary>
    public ImmutableDictionary<string, Text> Partials { get => field ?? ImmutableDictionary<string, Text>.Empty; init; }

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? Ended { get; init; }

    /// <summary>How many readers there were when it was let go.</summary>
    public int Found { get; init; }

    /// <summary>How far each batch of recipients is: the first ones send while the last ones are still being gathered.</summary>
    public ImmutableList<NoticeTally> Batches { get; init; } = [];

    /// <summary>Whether all batches are there.</summary>
    public bool IsPrepared { get; init; }

    /// <summary>The last recipient of the last batch.</summary>
    public PersonId? Last { get; init; }

    /// <summary>What the service prepared it for; none where people did.</summary>
    public Arrangement? Arranged { get; init; }

    /// <summary>Who stands for a notice that waits for its time; none where nobody has to.</summary>
    [JsonIgnore]
    public PersonId? Holder => Phase == NoticePhase.Waiting ? PersonId.From(By) : null;

    /// <summary>When it goes out by itself.</summary>
    [JsonIgnore]
    public DateTimeOffset? Deadline => Phase == NoticePhase.Waiting ? Due : null;

    /// <summary>Whether something is to be done for it, now or later.</summary>
    [JsonIgnore]
    public bool IsUnderWay => IsGoingOut || (Phase == NoticePhase.Cancelled && !IsSettled);

    [JsonIgnore]
    public bool IsGoingOut => Phase is NoticePhase.Preparing or NoticePhase.Sending;

    /// <summary>Whether no mail of its batches waits any more.</summary>
    [JsonIgnore]
    public bool IsSettled => Batches.TrueForAll(batch => batch.Open == 0);

    private NoticePhase Begun => Phase == NoticePhase.Preparing ? NoticePhase.Sending : Phase;

    public Notice Evolve(NoticeEvent happened, Stamp stamp) => happened switch
    {
        NoticeWritten written => Touched with { Plan = written.Plan, By = stamp.By },
        NoticeReleased released => Touched with { Phase = NoticePhase.Waiting, Due = released.Due, Key = released.Key, Root = released.Root, Partials = released.Partials, Found = released.Found, By = stamp.By },
        ReleaseTakenBack => Touched with { Phase = NoticePhase.Draft, Due = null },
        NoticeBegan => this with { Phase = NoticePhase.Preparing, Since = stamp.At },
        BatchAdded added => this with { Batches = Batches.Add(added.Tally), Last = added.Last, Phase = Begun },
        NoticePrepared => this with { IsPrepared = true, Phase = Begun },
        BatchMoved moved => this with { Batches = Batches.SetItem(moved.Batch, moved.Tally) },
        NoticePaused => this with { Phase = NoticePhase.Paused },
        NoticeResumed => this with { Phase = IsPrepared || !Batches.IsEmpty ? NoticePhase.Sending : NoticePhase.Preparing },
        NoticeCancelled => Touched with { Phase = NoticePhase.Cancelled, Ended = stamp.At, By = Since is null ? stamp.By : By },
        NoticeEnded => this with { Phase = NoticePhase.Sent, Ended = stamp.At },
        NoticeArranged arranged => Evolve(arranged, stamp),
        NoticeHandedOver over => this with { By = over.To },
        NoticeDropped => this with { Phase = NoticePhase.Cancelled, Ended = stamp.At, By = stamp.By },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private static bool IsCoordinator(Roles roles) => roles.HasFlag(Roles.Coordinator);
}
