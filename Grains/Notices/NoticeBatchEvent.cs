using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Collab.Notices;

/// <summary>Something that happened to the recipients of one batch; numbers count within the batch, from 0.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(BatchPlanned), "planned")]
[JsonDerivedType(typeof(BatchFilled), "filled")]
[JsonDerivedType(typeof(MailBegan), "began")]
[JsonDerivedType(typeof(MailEnded), "ended")]
[JsonDerivedType(typeof(MailDoubted), "doubted")]
[JsonDerivedType(typeof(MailReconsidered), "reconsidered")]
[JsonDerivedType(typeof(MailBounced), "bounced")]
[JsonDerivedType(typeof(NoticeAnswered), "answered")]
[JsonDerivedType(typeof(AnswerTold), "answer-told")]
[JsonDerivedType(typeof(BatchCancelled), "cancelled")]
internal abstract record NoticeBatchEvent;

/// <summary>Who is in it, before any of them is offered the notice.</summary>
internal sealed record BatchPlanned(ImmutableArray<AudienceMember> People) : NoticeBatchEvent;

/// <param name="Ways">How the notice comes to each, in the order of the people.</param>
internal sealed record BatchFilled(ImmutableArray<Way> Ways) : NoticeBatchEvent;

/// <summary>Written before anything goes to a server.</summary>
internal sealed record MailBegan(int Number) : NoticeBatchEvent;

/// <param name="Due">When it is tried again, where it is.</param>
/// <param name="IsForAll">Whether the server takes nobody's mail, so that this was no try.</param>
internal sealed record MailEnded(int Number, MailState State, string? Status, bool IsDoubtful, DateTimeOffset? Due, bool IsForAll = false) : NoticeBatchEvent;

/// <summary>Nobody knows how these ended: whoever was sending them is gone.</summary>
internal sealed record MailDoubted(ImmutableArray<int> Numbers) : NoticeBatchEvent;

/// <summary>Since the batch was filled, the person has changed how notices come.</summary>
internal sealed record MailReconsidered(int Number, Way Way) : NoticeBatchEvent;

internal sealed record MailBounced(int Number, string Status) : NoticeBatchEvent;

internal sealed record NoticeAnswered(int Number, NoticeAnswer Answer) : NoticeBatchEvent;

/// <summary>The session that the notice is about has heard the answer as it stands, and taken of it what it takes.</summary>
internal sealed record AnswerTold(int Number) : NoticeBatchEvent;

internal sealed record BatchCancelled : NoticeBatchEvent;

/// <summary>How a notice comes to one person, and why not as a mail.</summary>
internal sealed record Way(MailState State, Exclusion Why)
{
    public static Way Of(Admission admission)
        => new(admission.IsMailed ? MailState.Queued : admission.IsShown ? MailState.OnSite : MailState.Excluded, admission.Why);
}
