using Collab.Collectives;
using Collab.Directories;

namespace Collab.Groups;

/// <summary>A community group: names, who speaks for it, how it wishes to be met. Key: <c>{collective}/group/{id}</c>.</summary>
[Alias("IGroupGrain")]
public interface IGroupGrain : IListed, IHeld
{
    /// <summary>A coordinator writes down a group that works with the collective.</summary>
    [Alias("Welcome")]
    Task<Outcome> Welcome(Act act, GroupFacts facts);

    /// <summary>Changed by a coordinator, or by whoever speaks for the group.</summary>
    [Alias("Describe")]
    Task<Outcome> Describe(Act act, GroupFacts facts);

    /// <summary>Says who speaks for the group; its representative may name alternates.</summary>
    [Alias("Seat")]
    Task<Outcome> Seat(Act act, SeatHolders holders);

    /// <summary>Told by a session that the group took part in.</summary>
    [Alias("TookPart")]
    Task<Outcome> TookPart(Act act, string session);

    [Alias("Look")]
    Task<GroupView?> Look();
}
