using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What the course of the meeting brings about on the floor, in polls, decisions and minutes.</summary>
internal sealed partial record Session
{
    private Session Meet(SessionEvent happened, Stamp stamp) => happened switch
    {
        WindowOpened => this with { Floor = Floor.Clear(stamp) },
        SessionClosed => this with { Floor = Floor.Clear(stamp), Polls = Polls.CloseAll(CountEligible) },
        AgendaEvent when IsInOpening => this with { Floor = Floor.End(stamp) },
        LifeEvent or AgendaEvent => this,
        FloorEvent floor => this with { Floor = Floor.Evolve(floor, stamp) },
        PollEvent poll => this with { Polls = Polls.Evolve(poll, stamp) },
        ProxyEvent proxy => this with { Polls = Polls.Evolve(proxy) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };
}
