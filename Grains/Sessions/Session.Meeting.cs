using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What the course of the meeting brings about on the floor, in polls, decisions, minutes and calendars.</summary>
internal sealed partial record Session
{
    private Session Meet(SessionEvent happened, Stamp stamp) => happened switch
    {
        WindowOpened => this with { Floor = Floor.Clear(stamp), Minutes = Minutes.End(stamp) },
        SessionClosed => this with { Floor = Floor.Clear(stamp), Minutes = Minutes.End(stamp), Polls = Polls.CloseAll(CountEligible) },
        AgendaEvent when IsInOpening => this with { Floor = Floor.End(stamp) },
        AgendaEvent => this,
        SessionScheduled => this with { Calendar = Calendar.With(Life.Plan!, stamp).Announce(stamp) },
        LifeEvent => this with { Calendar = Calendar.With(Life.Plan!, stamp) },
        FloorEvent floor => this with { Floor = Floor.Evolve(floor, stamp) },
        PollEvent poll => this with { Polls = Polls.Evolve(poll, stamp) },
        ProxyEvent proxy => this with { Polls = Polls.Evolve(proxy) },
        DecisionEvent decision => this with { Decisions = Decisions.Evolve(decision, stamp) },
        ActionEvent action => this with { Decisions = Decisions.Evolve(action) },
        MinutesApproved approved => this with { Minutes = Minutes.Evolve(approved, stamp), Life = Life with { Phase = Phase.MinutesApproved } },
        MinutesEvent minutes => this with { Minutes = Minutes.Evolve(minutes, stamp) },
        Muted muted => this with { Safety = Safety.Evolve(muted, stamp), Floor = Floor.Without(muted.Whom, stamp) },
        Removed removed => this with { Safety = Safety.Evolve(removed, stamp), Floor = Floor.Without(removed.Whom, stamp) },
        SafetyEvent safety => this with { Safety = Safety.Evolve(safety, stamp) },
        SessionCancelled cancelled => Cancelled(cancelled, stamp),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    /// <summary>What is kept for good is in the languages of the session, and identifies no child.</summary>
    private Refusal? Flaw(Text words, int longest, Refusal tooLong) => words switch
    {
        { IsEmpty: true } => SessionRefusals.NoWords,
        _ when words.Length > longest => tooLong,
        _ when !words.IsIn(Life.Plan!.Languages) => SessionRefusals.NeedsBothLanguages(words),
        _ when TextGuard.Find($"{words.English}\n{words.French}") is { } found => TextRefusals.MayIdentifyChild(found),
        _ => null,
    };
}
