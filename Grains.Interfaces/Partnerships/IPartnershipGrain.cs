using Collab.Collectives;
using Collab.Directories;

namespace Collab.Partnerships;

/// <summary>A partnership: with whom, for whom, and who speaks for the partner. Key: <c>{collective}/partnership/{id}</c>.</summary>
[Alias("IPartnershipGrain")]
public interface IPartnershipGrain : IListed, IHeld
{
    [Alias("Begin")]
    Task<Outcome> Begin(Act act, PartnershipFacts facts);

    [Alias("Describe")]
    Task<Outcome> Describe(Act act, PartnershipFacts facts);

    /// <summary>Says who speaks for the partner; its representative may name alternates.</summary>
    [Alias("Seat")]
    Task<Outcome> Seat(Act act, SeatHolders holders);

    /// <summary>Told by a session that the partner took part in.</summary>
    [Alias("TookPart")]
    Task<Outcome> TookPart(Act act, string session);

    [Alias("Look")]
    Task<PartnershipView?> Look();
}
