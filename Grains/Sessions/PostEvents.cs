using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(Posted), "posted")]
[JsonDerivedType(typeof(PostUpvoted), "upvoted")]
[JsonDerivedType(typeof(VoteTakenBack), "vote-taken-back")]
[JsonDerivedType(typeof(PostWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(PostTranslated), "translated")]
internal abstract partial record SessionEvent;

internal abstract record PostEvent(PostId Post) : SessionEvent;

/// <summary>Something was posted, by the entry's actor or by the one named here for whom that actor acts.</summary>
/// <param name="Heard">How far the words reach.</param>
/// <param name="Named">How far the author's name reaches.</param>
/// <param name="IsHeld">It waits for the facilitator before anybody sees it.</param>
internal sealed record Posted(
    PostId Post,
    PostKind Kind,
    string Words,
    string Language,
    Circle Heard,
    Circle Named,
    AgendaItemId? Item = null,
    bool IsHeld = false,
    Actor? Author = null) : PostEvent(Post), IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Words = "" };
}

/// <param name="Voter">None where the entry's actor votes.</param>
internal sealed record PostUpvoted(PostId Post, Actor? Voter = null) : PostEvent(Post);

internal sealed record VoteTakenBack(PostId Post) : PostEvent(Post);

internal sealed record PostWithdrawn(PostId Post) : PostEvent(Post);

internal sealed record PostTranslated(PostId Post, string Words, string Language) : PostEvent(Post), IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Words = "" };
}
