using System.Text.Json.Serialization;

namespace Collab.Directories;

/// <summary>Something that a directory learned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(KeyReserved), "reserved")]
[JsonDerivedType(typeof(SummaryTold), "told")]
[JsonDerivedType(typeof(KeyUnlisted), "unlisted")]
[JsonDerivedType(typeof(ReservationDropped), "dropped")]
internal abstract record DirectoryShardEvent;

internal sealed record KeyReserved(string Id) : DirectoryShardEvent;

internal sealed record SummaryTold(Listed Listed) : DirectoryShardEvent;

internal sealed record KeyUnlisted(string Id, long Version) : DirectoryShardEvent;

/// <summary>What was to come never came to be.</summary>
internal sealed record ReservationDropped(string Id) : DirectoryShardEvent;
