namespace Collab.Sessions;

/// <summary>One post, under the key <c>post/{id}</c>; its number of votes is a view of its own, so that a vote ships no text.</summary>
/// <param name="Author">The name, where author and door let this audience see it.</param>
/// <param name="At">None for an anonymous post, which keeps no clock time.</param>
[GenerateSerializer, Immutable, Alias("post-view")]
public sealed record PostView(
    [property: Id(0)] PostId Id,
    [property: Id(1)] PostKind Kind,
    [property: Id(2)] string? Words,
    [property: Id(3)] string? Language,
    [property: Id(4)] string? Author,
    [property: Id(5)] string? Organisation,
    [property: Id(6)] DateTimeOffset? At) : View;

/// <summary>How many people stand behind a post, its author among them, under the key <c>tally/{id}</c>.</summary>
[GenerateSerializer, Immutable, Alias("tally-view")]
public sealed record TallyView([property: Id(0)] int Votes) : View;
