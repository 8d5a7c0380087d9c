using System.Text.Json;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>A session as past events left it: the "given" of a rule's test.</summary>
internal sealed record Room(Session Session, long Version, DateTimeOffset Now)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    public static readonly Room Empty = new(Session.Empty, 0, Start);

    /// <summary>What happened next, a second later, by one actor and in one entry.</summary>
    public Room With(Actor by, params SessionEvent[] happened)
    {
        var stamp = new Stamp(Version + 1, Now.AddSeconds(1), by);
        return new(happened.Aggregate(Session, (session, next) => session.Evolve(Reread(next), stamp)), stamp.Version, stamp.At);
    }

    public Room After(TimeSpan time) => this with { Now = Now + time };

    public Answer When(Actor by, Func<Session, Stamp, Decision<SessionEvent>> rule) => new(this, by, rule);

    /// <summary>The state as the store would give it back.</summary>
    public Room Reloaded()
        => this with { Session = JsonSerializer.Deserialize<Session>(JsonSerializer.Serialize(Session, RowJson.Shape), RowJson.Shape)! };

    /// <summary>Every event of every test takes the way through its JSON.</summary>
    private static SessionEvent Reread(SessionEvent happened)
        => JsonSerializer.Deserialize<SessionEvent>(JsonSerializer.Serialize(happened, RowJson.Shape), RowJson.Shape)!;
}
