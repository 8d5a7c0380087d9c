using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What people have in their calendars of a session.</summary>
/// <param name="Sequence">Rises with each change that matters there (RFC 5545, 3.8.7.4).</param>
/// <param name="Facts">None before the session was drafted.</param>
internal sealed record Calendar(int Sequence, DateTimeOffset Changed, CalendarFacts? Facts, Text? CancelledBecause = null)
{
    public static readonly Calendar Blank = new(0, DateTimeOffset.MinValue, null);

    /// <summary>When the session was scheduled, and as what; none before.</summary>
    public Announcement? Announced { get; init; }

    /// <summary>How often the session was moved when a reminder of its old time may have gone out: the new time gets others.</summary>
    public int Round { get; init; }

    [JsonIgnore]
    public bool IsCancelled => CancelledBecause is not null;

    public Calendar With(SessionPlan plan, Stamp stamp) => CalendarFacts.Of(plan) switch
    {
        var facts when Facts is null => new(0, stamp.At, facts),
        var facts when facts != Facts => this with { Sequence = Sequence + 1, Changed = stamp.At, Facts = facts, Round = Round + (IsLate(facts, stamp) ? 1 : 0) },
        _ => this,
    };

    public Calendar Announce(Stamp stamp, bool isKnown = false) => this with { Announced = new(Sequence, stamp.At, isKnown) };

    public Calendar Cancel(Text reason, Stamp stamp) => this with { Sequence = Sequence + 1, Changed = stamp.At, CancelledBecause = reason };

    private bool IsLate(CalendarFacts facts, Stamp stamp) => facts.Starts != Facts!.Starts && Facts.Starts - SessionNotices.FirstReminder <= stamp.At;
}

/// <summary>The first that people hear of a session.</summary>
/// <param name="IsKnown">Whether they had heard of it by other means, so that nobody is invited to it.</param>
internal sealed record Announcement(int Sequence, DateTimeOffset At, bool IsKnown = false);

/// <summary>Time, place and title.</summary>
internal sealed record CalendarFacts(Text Title, DateTimeOffset Starts, DateTimeOffset Ends, Hearing Hearing)
{
    public static CalendarFacts Of(SessionPlan plan) => new(plan.Title, plan.Starts, plan.Ends, plan.Hearing);
}
