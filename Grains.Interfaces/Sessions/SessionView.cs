namespace Collab.Sessions;

/// <summary>The session itself, under the key <c>session</c>: what heads lobby and room.</summary>
/// <param name="WindowUntil">When the open window closes, once it is open.</param>
[GenerateSerializer, Immutable, Alias("session-view")]
public sealed record SessionView(
    [property: Id(0)] SessionKind Kind,
    [property: Id(1)] Phase Phase,
    [property: Id(2)] Text Title,
    [property: Id(3)] DateTimeOffset Starts,
    [property: Id(4)] DateTimeOffset Ends,
    [property: Id(5)] Languages Languages,
    [property: Id(6)] Hearing Hearing,
    [property: Id(7)] Text Rules,
    [property: Id(8)] DateTimeOffset? WindowUntil) : View;
