using System.Collections.Immutable;
using Collab.Live;

namespace Collab.Directories;

/// <summary>One kind of organisation that a collective keeps records of, as the pages of records need it.</summary>
internal interface IRecordKind
{
    /// <summary>What is asked about a new one, beside its names.</summary>
    ImmutableArray<RecordField> Blank { get; }

    /// <summary>The tag, in the list of people, of those whom its representative may name; none where only those on the seat.</summary>
    string? Nameable { get; }

    IRecord Grain(IGrainFactory grains, string collective, string id);

    /// <summary>What a reader sees of one; none where there is none.</summary>
    Task<Record?> Look(IGrainFactory grains, string collective, string id, Actor reader);

    Task<Outcome> Add(IGrainFactory grains, string collective, string id, Act act, Fields fields);

    Task<Outcome> Describe(IGrainFactory grains, string collective, string id, Act act, Fields fields);
}
