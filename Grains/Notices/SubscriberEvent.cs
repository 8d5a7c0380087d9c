using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Collectives;

namespace Collab.Notices;

/// <summary>Something that happened between a person and a collective's notices.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(NoticeReceived), "received")]
[JsonDerivedType(typeof(DeliveryChosen), "chosen")]
[JsonDerivedType(typeof(ConsentGiven), "agreed")]
[JsonDerivedType(typeof(ConsentTakenBack), "taken-back")]
[JsonDerivedType(typeof(AddressBounced), "bounced")]
[JsonDerivedType(typeof(NoticeRead), "read")]
[JsonDerivedType(typeof(LineWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(DigestBegan), "digest-began")]
[JsonDerivedType(typeof(DigestEnded), "digest-ended")]
[JsonDerivedType(typeof(DigestDoubted), "digest-doubted")]
[JsonDerivedType(typeof(DigestDropped), "digest-dropped")]
internal abstract record SubscriberEvent;

/// <param name="Roles">What the person was to the collective then.</param>
/// <param name="DigestAt">When the daily digest is to tell of it; none where it does not wait for one.</param>
internal sealed record NoticeReceived(NoticeOffer Offer, Roles Roles, DateTimeOffset? DigestAt = null) : SubscriberEvent;

internal sealed record DeliveryChosen(NoticeClass About, Delivery Delivery) : SubscriberEvent;

/// <param name="Until">When an inquiry ceases to count; none in entries from before it was written down.</param>
internal sealed record ConsentGiven(NoticeClass About, ConsentProof Proof, DateTimeOffset? Until = null) : SubscriberEvent;

/// <param name="Words">Where and when the person said so to a coordinator.</param>
internal sealed record ConsentTakenBack(NoticeClass About, string Words) : SubscriberEvent;

internal sealed record AddressBounced(string Email, string Status) : SubscriberEvent;

internal sealed record NoticeRead(NoticeId Notice) : SubscriberEvent;

internal sealed record LineWithdrawn(NoticeId Notice) : SubscriberEvent;

/// <summary>Written before the digest's mail goes to a server.</summary>
/// <param name="Notices">Those that it tells of.</param>
internal sealed record DigestBegan(ImmutableArray<NoticeId> Notices) : SubscriberEvent;

/// <param name="Due">When the same mail is tried again, where it is.</param>
internal sealed record DigestEnded(MailState State, string? Status, bool IsDoubtful, DateTimeOffset? Due) : SubscriberEvent;

/// <summary>Nobody knows how it ended: whoever was sending it is gone.</summary>
internal sealed record DigestDoubted : SubscriberEvent;

/// <summary>Nothing of what was due is to be told any more.</summary>
internal sealed record DigestDropped : SubscriberEvent;
