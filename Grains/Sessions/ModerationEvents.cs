using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(PostApproved), "approved")]
[JsonDerivedType(typeof(PostHidden), "hidden")]
[JsonDerivedType(typeof(PostUnhidden), "unhidden")]
[JsonDerivedType(typeof(PostFlagged), "flagged")]
[JsonDerivedType(typeof(PostRestored), "restored")]
[JsonDerivedType(typeof(PostErased), "erased")]
[JsonDerivedType(typeof(AllPostsErased), "all-erased")]
internal abstract partial record SessionEvent;

internal sealed record PostApproved(PostId Post) : PostEvent(Post);

internal sealed record PostHidden(PostId Post, string Reason) : PostEvent(Post), IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Reason = "" };
}

internal sealed record PostUnhidden(PostId Post) : PostEvent(Post);

internal sealed record PostFlagged(PostId Post) : PostEvent(Post);

internal sealed record PostRestored(PostId Post) : PostEvent(Post);

/// <summary>The words identify a child or family, and are gone.</summary>
/// <param name="Told">The versions of the entries that held them.</param>
internal sealed record PostErased(PostId Post, string Reason, ImmutableArray<long> Told) : PostEvent(Post), IErasure
{
    [JsonIgnore]
    public IEnumerable<long> Erases => Told;
}

/// <summary>A safe space closed: nothing of what was posted in it is kept.</summary>
internal sealed record AllPostsErased(ImmutableArray<long> Told) : SessionEvent, IErasure
{
    [JsonIgnore]
    public IEnumerable<long> Erases => Told;
}
