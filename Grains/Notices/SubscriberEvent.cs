using System.Text.Json.Serialization;
using Collab.Collectives;

namespace Collab.Notices;

/// <summary>Something that happened between a person and a collective's notices.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(NoticeReceived), "received")]
[JsonDerivedType(typeof(DeliveryChosen), "chosen")]
[JsonDerivedType(typeof(ConsentGiven), "agreed")]
[JsonDerivedType(typeof(AddressBounced), "bounced")]
[JsonDerivedType(typeof(NoticeRead), "read")]
[JsonDerivedType(typeof(LineWithdrawn), "withdrawn")]
internal abstract record SubscriberEvent;

/// <param name="Roles">What the person was to the collective then.</param>
internal sealed record NoticeReceived(NoticeOffer Offer, Roles Roles) : SubscriberEvent;

internal sealed record DeliveryChosen(NoticeClass About, Delivery Delivery) : SubscriberEvent;

internal sealed record ConsentGiven(NoticeClass About, ConsentProof Proof) : SubscriberEvent;

internal sealed record AddressBounced(string Email, string Status) : SubscriberEvent;

internal sealed record NoticeRead(NoticeId Notice) : SubscriberEvent;

internal sealed record LineWithdrawn(NoticeId Notice) : SubscriberEvent;
