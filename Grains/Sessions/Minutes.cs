using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What minutes have that did not happen in the meeting: everything else in them is projected.</summary>
internal sealed record Minutes
{
    public static readonly Minutes Blank = new();

    /// <summary>When the live part ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    public ImmutableList<Annotation> Annotations { get => field ?? []; init; }

    public Approval? Approval { get; init; }

    public Minutes End(Stamp stamp) => this with { Ended = Ended ?? stamp.At };

    public Minutes Evolve(MinutesEvent happened, Stamp stamp) => happened switch
    {
        MinutesAnnotated annotated => this with { Annotations = Annotations.Add(new(annotated.Words, stamp.By, stamp.At)) },
        MinutesApproved => this with { Approval = new(stamp.By, stamp.At) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };
}

/// <summary>What was added afterwards.</summary>
internal sealed record Annotation(Text Words, Actor By, DateTimeOffset At);

/// <summary>The chair's word that the minutes are right.</summary>
internal sealed record Approval(Actor By, DateTimeOffset At);
