using System.Collections.Immutable;
using Collab.Sessions;

namespace Collab.Notices;

/// <summary>A session as a notice tells of it.</summary>
/// <param name="Hearing">How it is heard: meeting link, dial-in number, address, one each.</param>
/// <param name="Items">The agenda, in its order.</param>
/// <param name="Link">The address of its room, in the reader's language.</param>
[GenerateSerializer, Immutable, Alias("session-facts")]
public sealed record SessionFacts(
    [property: Id(0)] Text Title,
    [property: Id(1)] SessionKind Kind,
    [property: Id(2)] DateTimeOffset Starts,
    [property: Id(3)] DateTimeOffset Ends,
    [property: Id(4)] ImmutableArray<string> Hearing,
    [property: Id(5)] ImmutableArray<Text> Items,
    [property: Id(6)] string Link)
{
    /// <summary>What calendars show of it; none before it is scheduled.</summary>
    [Id(7)]
    public CalendarEntry? Entry { get; init; }

    /// <summary>Why it does not take place; none where it does.</summary>
    [Id(8)]
    public Text? CancelledBecause { get; init; }
}
