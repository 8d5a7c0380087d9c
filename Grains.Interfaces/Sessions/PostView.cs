namespace Collab.Sessions;

/// <summary>One post, under the key <c>post/{id}</c>; its number of votes is a view of its own, so that a vote ships no text.</summary>
/// <param name="Words">None where only a placeholder is shown.</param>
/// <param name="Author">The name, where author and door let this reader see it; empty for a former participant.</param>
/// <param name="EnteredBy">The facilitator who entered it for somebody on the telephone.</param>
/// <param name="At">None for an anonymous post, which keeps no clock time.</param>
/// <param name="Judge">Who hid or erased it.</param>
/// <param name="Reason">Why it was hidden or erased.</param>
[GenerateSerializer, Immutable, Alias("post-view")]
public sealed record PostView(
    [property: Id(0)] PostId Id,
    [property: Id(1)] PostKind Kind,
    [property: Id(2)] Standing Standing,
    [property: Id(3)] string? Words,
    [property: Id(4)] string? Language,
    [property: Id(5)] Passage? Translation,
    [property: Id(6)] bool IsAnonymous,
    [property: Id(7)] string? Author,
    [property: Id(8)] string? Organisation,
    [property: Id(9)] string? EnteredBy,
    [property: Id(10)] DateTimeOffset? At,
    [property: Id(11)] AgendaItemId? Item,
    [property: Id(12)] Lane Lane,
    [property: Id(13)] EndView? End,
    [property: Id(14)] string? Judge,
    [property: Id(15)] string? Reason) : View;

/// <summary>How a question ended.</summary>
/// <param name="Answer">The answer in writing.</param>
/// <param name="Due">By when the answer in writing is promised.</param>
/// <param name="Into">The question that its votes were united with.</param>
/// <param name="Reason">Why it was declined, where the reader may see it.</param>
[GenerateSerializer, Immutable, Alias("end-view")]
public sealed record EndView(
    [property: Id(0)] Ending How,
    [property: Id(1)] Passage? Answer,
    [property: Id(2)] DateOnly? Due,
    [property: Id(3)] PostId? Into,
    [property: Id(4)] string? Reason);

/// <summary>How many people stand behind a post, its author among them, under the key <c>tally/{id}</c>.</summary>
[GenerateSerializer, Immutable, Alias("tally-view")]
public sealed record TallyView([property: Id(0)] int Votes) : View;

/// <summary>Whether a post's words are shown.</summary>
public enum Standing
{
    /// <summary>Until the facilitator approves it.</summary>
    Awaiting,
    Shown,

    /// <summary>By the facilitator, with a reason, behind a visible placeholder.</summary>
    Hidden,

    /// <summary>Somebody flagged that it identifies a child or family: held from everyone until it is judged.</summary>
    Held,
    Withdrawn,

    /// <summary>The words are gone, also from the record; who erased them and why stays.</summary>
    Erased,
}
