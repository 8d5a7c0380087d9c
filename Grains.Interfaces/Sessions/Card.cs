namespace Collab.Sessions;

/// <summary>What a person says of themself at the door; the role is what Web knows, not what the person says.</summary>
/// <param name="Name">Shown to others only by choice, and always to the facilitator.</param>
/// <param name="AcceptsRules">Nobody comes in without accepting the ground rules.</param>
/// <param name="ShowsName">Whether others than the facilitator may see the name.</param>
/// <param name="ShowsNameToObservers">Hidden from observers unless the person chooses otherwise.</param>
[GenerateSerializer, Immutable, Alias("card")]
public sealed record Card(
    [property: Id(0)] string Name,
    [property: Id(1)] string Organisation,
    [property: Id(2)] Role Role,
    [property: Id(3)] bool AcceptsRules,
    [property: Id(4)] bool ShowsName = true,
    [property: Id(5)] bool ShowsNameToObservers = false);

/// <summary>What a person is to the collective, as Web established it.</summary>
public enum Role
{
    Guest,
    Observer,
    Partner,
    Operator,
    Representative,
    Facilitator,
    Coordinator,
}

/// <summary>What a person may do in this session.</summary>
public enum Place
{
    /// <summary>At the door, until the facilitator lets them in.</summary>
    Waiting,

    /// <summary>Hears what participants hear, and says nothing.</summary>
    Watching,

    /// <summary>Announced and listed; hears the items that observers are admitted to.</summary>
    Observing,

    /// <summary>A guest who may post and vote on posts, never formally.</summary>
    Posting,

    /// <summary>A guest who fills a seat: speaks at once, and whose vote counts when it is confirmed.</summary>
    Substitute,
    Participant,
    Facilitator,
}
