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

    /// <summary>What is still to be done because of it, what is due first before the rest; of others a reader learns nothing.</summary>
    [Id(9)]
    public ImmutableArray<ActionFacts> Actions { get; init; } = [];
}

/// <summary>What somebody is still to do because of a session.</summary>
[GenerateSerializer, Immutable, Alias("action-facts")]
public sealed record ActionFacts([property: Id(0)] Actor Owner, [property: Id(1)] Text Words, [property: Id(2)] DateOnly Due);
