using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>The door, under the key <c>door</c>: for the facilitator alone.</summary>
/// <param name="Waiting">The guests who wait to be let in, at most <see cref="SessionLimits.Waiting"/>.</param>
[GenerateSerializer, Immutable, Alias("door-view")]
public sealed record DoorView(
    [property: Id(0)] string? Code,
    [property: Id(1)] bool IsLocked,
    [property: Id(2)] bool NeedsApproval,
    [property: Id(3)] bool IsAnonymousPaused,
    [property: Id(4)] DoorSettings Settings,
    [property: Id(5)] ImmutableArray<AttendeeView> Waiting) : View;

/// <summary>What the room's door lets people do, under the key <c>ways</c>: for everybody.</summary>
/// <param name="TakesAnonymous">Whether posts without any author are taken now.</param>
[GenerateSerializer, Immutable, Alias("ways-view")]
public sealed record WaysView(
    [property: Id(0)] Circle Posts,
    [property: Id(1)] Circle Names,
    [property: Id(2)] Circle Minutes,
    [property: Id(3)] bool TakesAnonymous,
    [property: Id(4)] bool NeedsApproval,
    [property: Id(5)] bool IsSafeSpace) : View;

/// <summary>Somebody who came in, as the facilitator sees them.</summary>
[GenerateSerializer, Immutable, Alias("attendee-view")]
public sealed record AttendeeView(
    [property: Id(0)] Actor Actor,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] Role Role,
    [property: Id(4)] Place Place,
    [property: Id(5)] bool IsMuted = false);
