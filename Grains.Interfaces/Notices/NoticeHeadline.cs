namespace Collab.Notices;

/// <summary>One notice as a line of a reader's daily digest.</summary>
/// <param name="Subject">Filled in for the reader, in their language where the notice is in it.</param>
/// <param name="Link">The address under which this reader reads it, without signing in; their preferences are beneath it.</param>
/// <param name="ReportId">Names the reader's copy in servers' reports.</param>
[GenerateSerializer, Immutable, Alias("notice-headline")]
public sealed record NoticeHeadline(
    [property: Id(0)] NoticeClass About,
    [property: Id(1)] string Subject,
    [property: Id(2)] string Link,
    [property: Id(3)] string ReportId)
{
    /// <summary>Whether what has not gone out of it never will.</summary>
    [Id(4)]
    public bool IsCancelled { get; init; }
}
