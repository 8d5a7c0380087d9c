using Collab.Directories;

namespace Collab.Groups;

/// <summary>A community group: names, who speaks for it, how it wishes to be met. Key: <c>{collective}/group/{id}</c>.</summary>
[Alias("IGroupGrain")]
public interface IGroupGrain : IRecord
{
    /// <summary>A coordinator writes down a group that works with the collective.</summary>
    [Alias("Welcome")]
    Task<Outcome> Welcome(Act act, GroupFacts facts);

    /// <summary>Changed by a coordinator, or by whoever speaks for the group.</summary>
    [Alias("Describe")]
    Task<Outcome> Describe(Act act, GroupFacts facts);

    [Alias("Look")]
    Task<GroupView?> Look();
}
