namespace Collab.Sessions;

/// <summary>What an invitation (RFC 5545) says of a session; rendered by Web.</summary>
/// <param name="Uid">Stable for the session's whole life.</param>
/// <param name="Sequence">Rises with each change of time, place or title, and when the session is cancelled.</param>
/// <param name="Changed">When it rose last.</param>
[GenerateSerializer, Immutable, Alias("calendar-entry")]
public sealed record CalendarEntry(
    [property: Id(0)] string Uid,
    [property: Id(1)] int Sequence,
    [property: Id(2)] DateTimeOffset Changed,
    [property: Id(3)] DateTimeOffset Starts,
    [property: Id(4)] DateTimeOffset Ends,
    [property: Id(5)] Text Title,
    [property: Id(6)] Hearing Hearing,
    [property: Id(7)] bool IsCancelled);

/// <summary>Whether the session takes place, under the key <c>calendar</c>.</summary>
[GenerateSerializer, Immutable, Alias("calendar-view")]
public sealed record CalendarView([property: Id(0)] int Sequence, [property: Id(1)] Text? CancelledBecause) : View;
