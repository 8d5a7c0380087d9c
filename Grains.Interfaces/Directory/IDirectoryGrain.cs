using System.Collections.Immutable;

namespace Collab.Directories;

/// <summary>All that a collective has of one kind: lists, counts, search. Key: <c>{collective}/directory/{kind}</c>.</summary>
[Alias("IDirectoryGrain")]
public interface IDirectoryGrain : IGrainWithStringKey
{
    /// <summary>Asked before a grain's first commit, so that a crash cannot lose it from sight.</summary>
    [Alias("Reserve")]
    Task<Outcome> Reserve(string id);

    /// <summary>Told after each commit that changes what lists show; older versions change nothing.</summary>
    [Alias("Tell")]
    Task<Outcome> Tell(Listed listed);

    /// <summary>Takes out of sight what is no longer to be listed.</summary>
    [Alias("Unlist")]
    Task<Outcome> Unlist(string id, long version);

    [Alias("Find")]
    Task<DirectoryPage> Find(DirectoryQuery query);

    /// <summary>What was reserved and never told, oldest first.</summary>
    [Alias("Reserved")]
    Task<ImmutableArray<string>> Reserved();
}
