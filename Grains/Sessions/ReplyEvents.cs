using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(ReplyGiven), "reply-given")]
internal abstract partial record SessionEvent;

/// <summary>Somebody of a seat said beforehand whether they come.</summary>
internal sealed record ReplyGiven(Actor Who, SeatReply Reply) : SessionEvent, IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Reply = Reply with { Alternate = null } };
}
