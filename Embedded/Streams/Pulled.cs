namespace Collab.Embedded;

/// <summary>What a stream has to say when it is asked for more.</summary>
internal readonly record struct Pulled<T>(PullOutcome Outcome, IReadOnlyList<T> Elements, Exception? Failure = null);

/// <summary>How a stream stands after it was asked for more.</summary>
internal enum PullOutcome
{
    /// <summary>Nothing yet: ask again.</summary>
    Heartbeat,
    Elements,
    Completed,
    Cancelled,
    Failed,

    /// <summary>The grain does not know this stream any more.</summary>
    Missing,
}
