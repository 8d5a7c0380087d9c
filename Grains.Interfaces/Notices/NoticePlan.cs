namespace Collab.Notices;

/// <summary>What a notice is to be: written by a coordinator, changed until it is sent.</summary>
/// <param name="Session">The session that it is about, if it is about one.</param>
/// <param name="Asks">What its readers are asked to answer.</param>
/// <param name="ReplyTo">The mailbox that somebody reads; none for the collective's own.</param>
/// <param name="Template">From which its words began.</param>
[GenerateSerializer, Immutable, Alias("notice-plan")]
public sealed record NoticePlan(
    [property: Id(0)] NoticeClass About,
    [property: Id(1)] NoticeWords Words,
    [property: Id(2)] NoticeAudience Audience,
    [property: Id(3)] string? Session = null,
    [property: Id(4)] NoticeAsks Asks = NoticeAsks.Nothing,
    [property: Id(5)] string? ReplyTo = null,
    [property: Id(6)] string? Template = null);

/// <summary>What readers are asked to answer, by a link and without signing in.</summary>
public enum NoticeAsks
{
    Nothing,

    /// <summary>That they have read it.</summary>
    Acknowledge,

    /// <summary>Whether they come; who does not may name an alternate.</summary>
    Coming,
}
