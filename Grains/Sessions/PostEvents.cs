using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(Posted), "posted")]
[JsonDerivedType(typeof(PostUpvoted), "upvoted")]
internal abstract partial record SessionEvent;

internal abstract record PostEvent(PostId Post) : SessionEvent;

internal sealed record Posted(PostId Post, PostKind Kind, string Words, string Language) : PostEvent(Post), IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Words = "" };
}

internal sealed record PostUpvoted(PostId Post) : PostEvent(Post);
