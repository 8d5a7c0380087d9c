using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who was muted or removed, and what was reported.</summary>
internal sealed record Safety
{
    public static readonly Safety Quiet = new();

    public ImmutableHashSet<Actor> Muted { get => field ?? []; init; }

    /// <summary>With the reason.</summary>
    public ImmutableDictionary<Actor, string> Removed { get => field ?? ImmutableDictionary<Actor, string>.Empty; init; }

    public ImmutableList<Report> Reports { get => field ?? []; init; }

    public bool IsMuted(Actor actor) => Muted.Contains(actor);

    public bool IsRemoved(Actor actor) => Removed.ContainsKey(actor);

    public Report? Find(ReportId id) => Reports.Find(report => report.Id == id);

    public Safety Evolve(SafetyEvent happened, Stamp stamp) => happened switch
    {
        Muted muted => this with { Muted = Muted.Add(muted.Whom) },
        Unmuted unmuted => this with { Muted = Muted.Remove(unmuted.Whom) },
        Removed removed => this with { Removed = Removed.SetItem(removed.Whom, removed.Reason) },
        Reported reported => this with { Reports = Reports.Add(new(reported.Report, stamp.By, reported.About, reported.Post, reported.Words, stamp.At, reported.IsOfFacilitator)) },
        ReportAnswered answered => With(Find(answered.Report)! with { Answer = answered.Answer }),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private Safety With(Report report) => this with { Reports = Reports.SetItem(Reports.FindIndex(it => it.Id == report.Id), report) };
}

/// <summary>What somebody reported.</summary>
/// <param name="IsOfFacilitator">Was about one who facilitated then: it goes to another coordinator.</param>
internal sealed record Report(ReportId Id, Actor By, Actor? About, PostId? Post, string Words, DateTimeOffset At, bool IsOfFacilitator)
{
    /// <summary>What was done about it.</summary>
    public string? Answer { get; init; }
}
