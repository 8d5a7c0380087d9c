using System.Collections.Immutable;
using Collab.Collectives;

namespace Collab.Notices;

/// <summary>All that a batch needs in order to write and send one notice to its recipients.</summary>
/// <param name="Sender">The name of whoever sends it.</param>
/// <param name="Key">The secret of this notice, from which the links of each recipient are made; 32 letters.</param>
/// <param name="Session">The session that it is about, if it is about one.</param>
/// <param name="Root">The address of this service, with which links begin, such as <c>https://collab.example</c>.</param>
[GenerateSerializer, Immutable, Alias("notice-letter")]
public sealed record NoticeLetter(
    [property: Id(0)] NoticeId Notice,
    [property: Id(1)] NoticePlan Plan,
    [property: Id(2)] CollectiveFacts Collective,
    [property: Id(3)] string Sender,
    [property: Id(4)] string Key,
    [property: Id(5)] string Root,
    [property: Id(6)] SessionFacts? Session)
{
    /// <summary>The collective that it is from, as in addresses and keys.</summary>
    [Id(7)]
    public string Slug { get; init; } = "";

    /// <summary>What its words may include, by name.</summary>
    [Id(8)]
    public ImmutableDictionary<string, Text> Partials { get; init; } = ImmutableDictionary<string, Text>.Empty;

    /// <summary>Whether it goes as a mail at once even to who takes a daily digest.</summary>
    [Id(9)]
    public bool IsUrgent { get; init; }
}
