using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

[JsonDerivedType(typeof(QuestionShortlisted), "shortlisted")]
[JsonDerivedType(typeof(QuestionSetAside), "set-aside")]
[JsonDerivedType(typeof(QuestionTakenUp), "taken-up")]
[JsonDerivedType(typeof(QuestionAnsweredLive), "answered-live")]
[JsonDerivedType(typeof(AnswerPromised), "answer-promised")]
[JsonDerivedType(typeof(RestPromised), "rest-promised")]
[JsonDerivedType(typeof(QuestionAnsweredInWriting), "answered-in-writing")]
[JsonDerivedType(typeof(QuestionMerged), "merged")]
[JsonDerivedType(typeof(QuestionDeclined), "declined")]
[JsonDerivedType(typeof(QuestionReopened), "reopened")]
internal abstract partial record SessionEvent;

internal abstract record LedgerEvent(PostId Post) : PostEvent(Post);

internal sealed record QuestionShortlisted(PostId Post) : LedgerEvent(Post);

internal sealed record QuestionSetAside(PostId Post) : LedgerEvent(Post);

internal sealed record QuestionTakenUp(PostId Post) : LedgerEvent(Post);

internal sealed record QuestionAnsweredLive(PostId Post) : LedgerEvent(Post);

internal sealed record AnswerPromised(PostId Post, DateOnly Due) : LedgerEvent(Post);

/// <summary>A town hall closed: what was still open is answered in writing by then.</summary>
internal sealed record RestPromised(DateOnly Due) : SessionEvent;

internal sealed record QuestionAnsweredInWriting(PostId Post, Passage Answer) : LedgerEvent(Post), IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Answer = Answer with { Words = "" } };
}

internal sealed record QuestionMerged(PostId Post, PostId Into) : LedgerEvent(Post);

internal sealed record QuestionDeclined(PostId Post, string Reason) : LedgerEvent(Post), IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Reason = "" };
}

internal sealed record QuestionReopened(PostId Post) : LedgerEvent(Post);
