using System.Text.Json;
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
        Assert.Equal(Text(expected), Text(decision.Events));
        return Room.With(By, expected);
    }

    /// <summary>The one event that was decided, for a look at a part of it.</summary>
    public TEvent Decided<TEvent>()
        where TEvent : SessionEvent
        => Assert.IsType<TEvent>(Assert.Single(Decision.Events));

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

    /// <summary>Events compare by what is stored of them: an array equals another one with the same items.</summary>
    private static string Text(IEnumerable<SessionEvent> events)
        => string.Join('\n', events.Select(happened => JsonSerializer.Serialize(happened, RowJson.Shape)));
}
