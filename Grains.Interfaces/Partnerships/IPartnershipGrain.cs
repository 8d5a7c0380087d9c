using Collab.Directories;

namespace Collab.Partnerships;

/// <summary>A partnership: with whom, for whom, and who speaks for the partner. Key: <c>{collective}/partnership/{id}</c>.</summary>
[Alias("IPartnershipGrain")]
public interface IPartnershipGrain : IRecord
{
    [Alias("Begin")]
    Task<Outcome> Begin(Act act, PartnershipFacts facts);

    [Alias("Describe")]
    Task<Outcome> Describe(Act act, PartnershipFacts facts);

    [Alias("Look")]
    Task<PartnershipView?> Look();
}
