using System.Collections.Immutable;

namespace Collab;

/// <summary>The closed set of readers to whom one grain shows different things.</summary>
public enum Audience
{
    Participant,
    Facilitator,
    Observer,
    Projector,
}

/// <summary>What a follower sees under one key; each slice derives its own.</summary>
[GenerateSerializer, Immutable, Alias("view")]
public abstract record View;

/// <summary>The newest value under one key, or its absence: applying a change twice is harmless.</summary>
[GenerateSerializer, Immutable, Alias("change")]
public sealed record Change([property: Id(0)] string Key, [property: Id(1)] View? Value);

/// <summary>
/// Says that the place of these people changed (a seat, a role, a removal): their streams end, and they follow anew as
/// what they are now. Acted on by the feed, never sent to a client.
/// </summary>
[GenerateSerializer, Immutable, Alias("places-changed")]
public sealed record PlacesChanged([property: Id(0)] ImmutableArray<Actor> Of) : View
{
    public const string Key = "places";
}

/// <summary>
/// Says that something is shown no more (words that were flagged, hidden, withdrawn or erased): whoever keeps what was shown
/// before lets go of it. Acted on by the feed, never sent to a client.
/// </summary>
[GenerateSerializer, Immutable, Alias("retraction")]
public sealed record Retraction : View
{
    public const string Key = "retraction";
}

/// <summary>What one commit changed for one audience; empty when it saw nothing of it.</summary>
/// <param name="Version">The version that this step leads to, or -1: the follower is too far behind and takes a snapshot.</param>
[GenerateSerializer, Immutable, Alias("step")]
public sealed record Step([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<Change> Changes)
{
    public static readonly Step TooOld = new(-1, []);
}

/// <summary>All that an audience needs in order to follow after a version; counts as every event up to it.</summary>
[GenerateSerializer, Immutable, Alias("snapshot")]
public sealed record Snapshot([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<Change> Changes);

/// <summary>A grain that can be followed live.</summary>
[Alias("ITopic")]
public interface ITopic : IGrainWithStringKey
{
    [Alias("Look")]
    Task<Snapshot> Look(Audience audience);

    /// <summary>One step for each commit after a version, without a gap, for as long as the activation lives.</summary>
    [Alias("Follow")]
    IAsyncEnumerable<Step> Follow(Audience audience, long after, CancellationToken stop = default);
}
