using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>What a session is to be: written by whoever calls it, changed until it goes live.</summary>
/// <param name="Ends">The planned end; past it and a grace the session closes itself.</param>
/// <param name="Window">How long after the live part absent groups may still read, ask and vote; zero for none.</param>
/// <param name="Rules">The ground rules that everybody accepts at the door.</param>
/// <param name="Series">Sessions of one series share their balance of turns.</param>
[GenerateSerializer, Immutable, Alias("session-plan")]
public sealed record SessionPlan(
    [property: Id(0)] SessionKind Kind,
    [property: Id(1)] Text Title,
    [property: Id(2)] DateTimeOffset Starts,
    [property: Id(3)] DateTimeOffset Ends,
    [property: Id(4)] Languages Languages,
    [property: Id(5)] Hearing Hearing,
    [property: Id(6)] Text Rules,
    [property: Id(7)] ImmutableArray<Actor> Facilitators,
    [property: Id(8)] TimeSpan Window = default,
    [property: Id(9)] string? Series = null);

/// <summary>How to hear a session, which carries no sound itself; heads invitation, lobby and room.</summary>
/// <param name="Address">The place of the meeting, never of a home.</param>
/// <param name="Captions">Where captions are, in words or as a link.</param>
/// <param name="Interpreters">Who interprets, and where.</param>
[GenerateSerializer, Immutable, Alias("hearing")]
public sealed record Hearing(
    [property: Id(0)] string? Link = null,
    [property: Id(1)] string? DialIn = null,
    [property: Id(2)] string? Pin = null,
    [property: Id(3)] string? Address = null,
    [property: Id(4)] string? Captions = null,
    [property: Id(5)] string? Interpreters = null,
    [property: Id(6)] bool IsRecorded = false);
