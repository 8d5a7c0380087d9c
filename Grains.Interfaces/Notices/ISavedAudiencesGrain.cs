using System.Collections.Immutable;

namespace Collab.Notices;

/// <summary>The audiences that a collective's coordinators saved in order to write to them again. Key: <c>{collective}/saved-audiences/self</c>.</summary>
[Alias("ISavedAudiencesGrain")]
public interface ISavedAudiencesGrain : IGrainWithStringKey
{
    /// <summary>Saves the query of an audience under a name. Whoever is named in it, or left out, stays with the notice.</summary>
    [Alias("Save")]
    Task<Outcome> Save(Act act, AudienceId id, Text name, NoticeAudience audience);

    [Alias("Rename")]
    Task<Outcome> Rename(Act act, AudienceId id, Text name);

    /// <summary>Notices that were written to it keep their own.</summary>
    [Alias("Remove")]
    Task<Outcome> Remove(Act act, AudienceId id);

    /// <summary>In the order in which they were saved, for coordinators; none for others.</summary>
    [Alias("Look")]
    Task<ImmutableArray<SavedAudience>> Look(Actor reader);
}

/// <summary>A query by which notices find their readers, kept under a name.</summary>
[GenerateSerializer, Immutable, Alias("saved-audience")]
public sealed record SavedAudience([property: Id(0)] AudienceId Id, [property: Id(1)] Text Name, [property: Id(2)] NoticeAudience Audience)
{
    /// <summary>Of one collective.</summary>
    public const int Most = 100;

    /// <summary>In letters, in one language.</summary>
    public const int LongestName = 80;
}
