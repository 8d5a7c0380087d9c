using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>What became of the questions, in numbers, under the key <c>ledger</c>; published with the minutes.</summary>
/// <param name="Open">Asked, and not ended yet.</param>
/// <param name="MedianMinutes">From asking to the answer, over the answered questions that keep a clock time.</param>
[GenerateSerializer, Immutable, Alias("ledger-view")]
public sealed record LedgerView(
    [property: Id(0)] int Asked,
    [property: Id(1)] int Open,
    [property: Id(2)] int AnsweredLive,
    [property: Id(3)] int AnsweredInWriting,
    [property: Id(4)] int Promised,
    [property: Id(5)] int Merged,
    [property: Id(6)] int Declined,
    [property: Id(7)] double? MedianMinutes) : View;

/// <summary>Where the facilitator put a question.</summary>
public enum Lane
{
    New,
    Shortlisted,

    /// <summary>Being answered now; at most one.</summary>
    Live,
    Done,
}

/// <summary>How a question ends: every one of a town hall does.</summary>
public enum Ending
{
    AnsweredLive,

    /// <summary>An answer in writing is promised by a date.</summary>
    Promised,
    AnsweredInWriting,

    /// <summary>United with another question: nobody counts twice.</summary>
    Merged,
    Declined,
}

/// <summary>Some posts that were asked for, each under its keys as in a step.</summary>
/// <param name="Next">Ask for the posts before this one to go on; none at the end.</param>
[GenerateSerializer, Immutable, Alias("post-page")]
public sealed record PostPage([property: Id(0)] ImmutableArray<Change> Changes, [property: Id(1)] PostId? Next);

/// <summary>Which posts to page through; all but <see cref="All"/> and <see cref="Done"/> are for the facilitator.</summary>
public enum PostFilter
{
    All,
    Awaiting,
    Held,
    Shortlisted,
    Done,
}
