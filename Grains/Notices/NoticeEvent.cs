using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.People;

namespace Collab.Notices;

/// <summary>Something that happened to a notice.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(NoticeWritten), "written")]
[JsonDerivedType(typeof(NoticeReleased), "released")]
[JsonDerivedType(typeof(ReleaseTakenBack), "taken-back")]
[JsonDerivedType(typeof(NoticeBegan), "began")]
[JsonDerivedType(typeof(BatchAdded), "batch-added")]
[JsonDerivedType(typeof(NoticePrepared), "prepared")]
[JsonDerivedType(typeof(BatchMoved), "batch-moved")]
[JsonDerivedType(typeof(NoticePaused), "paused")]
[JsonDerivedType(typeof(NoticeResumed), "resumed")]
[JsonDerivedType(typeof(NoticeCancelled), "cancelled")]
[JsonDerivedType(typeof(NoticeEnded), "ended")]
[JsonDerivedType(typeof(NoticeArranged), "arranged")]
[JsonDerivedType(typeof(NoticeDropped), "dropped")]
[JsonDerivedType(typeof(NoticeHandedOver), "handed-over")]
internal abstract record NoticeEvent;

internal sealed record NoticeWritten(NoticePlan Plan) : NoticeEvent;

/// <param name="Key">The secret from which the links of its recipients are made.</param>
/// <param name="Root">The address with which they begin.</param>
/// <param name="Partials">What its words include, as it was then.</param>
/// <param name="Found">How many readers there were then.</param>
internal sealed record NoticeReleased(DateTimeOffset Due, string Key, string Root, ImmutableDictionary<string, Text> Partials, int Found = 0) : NoticeEvent;

internal sealed record ReleaseTakenBack : NoticeEvent;

internal sealed record NoticeBegan : NoticeEvent;

/// <param name="Last">The last of its recipients: the next batch begins after that.</param>
internal sealed record BatchAdded(NoticeTally Tally, PersonId Last) : NoticeEvent;

/// <summary>All batches are there.</summary>
internal sealed record NoticePrepared : NoticeEvent;

internal sealed record BatchMoved(int Batch, NoticeTally Tally) : NoticeEvent;

internal sealed record NoticePaused : NoticeEvent;

internal sealed record NoticeResumed : NoticeEvent;

internal sealed record NoticeCancelled : NoticeEvent;

internal sealed record NoticeEnded : NoticeEvent;

/// <summary>The service prepared it and let it go.</summary>
internal sealed record NoticeArranged(AutomaticNotice Wish, DateTimeOffset Due, string Key, string Root, ImmutableDictionary<string, Text> Partials, int Found = 0) : NoticeEvent;

/// <summary>What it was prepared for does not come to pass.</summary>
internal sealed record NoticeDropped : NoticeEvent;

/// <summary>Whoever let it go leaves, and somebody else stands for it.</summary>
internal sealed record NoticeHandedOver(Actor To) : NoticeEvent;
