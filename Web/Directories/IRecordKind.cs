namespace Collab.Directories;

/// <summary>One kind of organisation that a collective keeps records of, as the pages of records need it.</summary>
internal interface IRecordKind
{
    /// <summary>What a reader sees of one; none where there is none.</summary>
    Task<Record?> Look(IGrainFactory grains, string collective, string id, Actor reader);
}
