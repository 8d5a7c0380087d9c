namespace Collab.Notices;

/// <summary>A notice that the service prepares by itself: it waits for its time like any other, and is a person's once one touched it.</summary>
/// <param name="Due">When it is to go out.</param>
/// <param name="Grace">How long it waits at least, so that somebody can look at it.</param>
/// <param name="Latest">Whoever would get it later has no use for it.</param>
[GenerateSerializer, Immutable, Alias("automatic-notice")]
public sealed record AutomaticNotice(
    [property: Id(0)] NoticePlan Plan,
    [property: Id(1)] DateTimeOffset Due,
    [property: Id(2)] TimeSpan Grace,
    [property: Id(3)] DateTimeOffset Latest);
