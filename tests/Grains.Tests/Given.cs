using System.Text.Json;
using Collab.Journal;
using Xunit;

namespace Collab;

/// <summary>A state as past events left it: where the test of a rule begins. Every state takes the way through its JSON.</summary>
internal sealed record Given<TState, TEvent>(TState State, long Version, DateTimeOffset Now)
    where TState : class, IJournaled<TState, TEvent>
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    public static readonly Given<TState, TEvent> Nothing = new(TState.Empty, 0, Start);

    /// <summary>What happened next, each in an entry of its own, a second later.</summary>
    public Given<TState, TEvent> And(params ReadOnlySpan<TEvent> happened)
    {
        var given = this;
        foreach (var next in happened)
        {
            given = given.Entry(Actor.System, next);
        }

        return given;
    }

    /// <summary>What one decision made happen.</summary>
    public Given<TState, TEvent> Entry(Actor by, params TEvent[] happened)
    {
        var stamp = Next(by);
        var entry = Reread(new Entry<TEvent>(stamp.Version, stamp.At, by, new("test"), happened));
        var state = entry.Events.Aggregate(State, (state, next) => state.Evolve(next, stamp));
        return new(Reread(state), stamp.Version, stamp.At);
    }

    public Given<TState, TEvent> Later(TimeSpan time) => this with { Now = Now + time };

    public When<TState, TEvent> When(Actor by, Func<TState, Stamp, Decision<TEvent>> rule) => new(this, by, rule);

    /// <summary>The stamp that the next decision gets.</summary>
    public Stamp Next(Actor by) => new(Version + 1, Now.AddSeconds(1), by);

    private static T Reread<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, RowJson.Shape), RowJson.Shape)!;
}

/// <summary>A rule is asked: its answer is held against what is expected.</summary>
internal sealed record When<TState, TEvent>(Given<TState, TEvent> Given, Actor By, Func<TState, Stamp, Decision<TEvent>> Rule)
    where TState : class, IJournaled<TState, TEvent>
{
    private Decision<TEvent> Decision => Rule(Given.State, Given.Next(By));

    /// <summary>These events happen, and asked a second time nothing does.</summary>
    public Given<TState, TEvent> Then(params TEvent[] expected)
    {
        var after = ThenEachTime(expected);
        after.When(By, Rule).ThenNothing();
        return after;
    }

    /// <summary>These events happen, and again each time.</summary>
    public Given<TState, TEvent> ThenEachTime(params TEvent[] expected)
    {
        var decision = Decision;
        Assert.Null(decision.Refusal);
        Assert.Equal(expected.Select(Text), decision.Events.Select(Text));
        return Given.Entry(By, expected);
    }

    public void ThenNothing()
    {
        var decision = Decision;
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events.Select(Text));
    }

    public void ThenRefused(Refusal expected)
    {
        var decision = Decision;
        Assert.Equal(expected, decision.Refusal);
        Assert.Empty(decision.Events.Select(Text));
    }

    /// <summary>As the journal writes it: lists are compared by what is in them.</summary>
    private static string Text(TEvent happened)
        => JsonSerializer.Serialize(new Entry<TEvent>(1, default, Actor.System, new("test"), [happened]), RowJson.Shape);
}
