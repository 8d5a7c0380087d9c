namespace Collab.Sessions;

/// <summary>Who hears what in a session, and what its door allows.</summary>
/// <param name="Posts">Who sees posts; observers only in items that admit them.</param>
/// <param name="Names">Who sees names, at most as far as each person chose.</param>
/// <param name="Minutes">Who gets the minutes; once the session was live this only narrows.</param>
/// <param name="Guests">What a guest may do who comes in by code.</param>
/// <param name="AllowsAnonymous">Whether posts without any author are taken.</param>
/// <param name="IsSafeSpace">Posts are erased at close; once the session was live this promise stands.</param>
[GenerateSerializer, Immutable, Alias("door-settings")]
public sealed record DoorSettings(
    [property: Id(0)] Circle Posts = Circle.Observers,
    [property: Id(1)] Circle Names = Circle.Observers,
    [property: Id(2)] Circle Minutes = Circle.Participants,
    [property: Id(3)] GuestsMay Guests = GuestsMay.Watch,
    [property: Id(4)] bool AllowsAnonymous = false,
    [property: Id(5)] bool IsSafeSpace = false)
{
    public static readonly DoorSettings Default = new();
}

/// <summary>How far something reaches: each circle holds the ones before it.</summary>
public enum Circle
{
    Facilitators,
    Participants,
    Observers,
    Collective,
    Everyone,
}

/// <summary>What the door lets a guest do who comes in by code.</summary>
public enum GuestsMay
{
    /// <summary>Wait until the facilitator lets them in.</summary>
    Wait,
    Watch,
    Post,
}
