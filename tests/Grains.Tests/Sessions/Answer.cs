using Collab.Journal;
using Xunit;

namespace Collab.Sessions;

/// <summary>What a rule answers in a room: the "when" of its test, and what is to be seen then.</summary>
internal sealed record Answer(Room Room, Actor By, Func<Session, Stamp, Decision<SessionEvent>> Rule)
{
    private Decision<SessionEvent> Decision => Rule(Room.Session, new(Room.Version + 1, Room.Now.AddSeconds(1), By));

    /// <summary>These events, and nothing when asked a second time.</summary>
    public Room Then(params SessionEvent[] expected)
    {
        var after = ThenEachTime(expected);
        after.When(By, Rule).ThenNothing();
        after.Reloaded().When(By, Rule).ThenNothing();
        return after;
    }

    /// <summary>These events, for a decision that makes something new each time.</summary>
    public Room ThenEachTime(params SessionEvent[] expected)
    {
        var decision = Decision;
        Assert.Null(decision.Refusal);
        Assert.Equal(expected, decision.Events.ToArray());
        return Room.With(By, expected);
    }

    public void ThenNothing()
    {
        var decision = Decision;
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events.ToArray());
    }

    public void ThenRefused(Refusal expected)
    {
        var decision = Decision;
        Assert.Equal(expected, decision.Refusal);
        Assert.Empty(decision.Events.ToArray());
    }
}
