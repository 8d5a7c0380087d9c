using Collab.Collectives;

namespace Collab.Directories;

/// <summary>What a collective keeps of an organisation: a community group, a member, a partnership.</summary>
[Alias("IRecord")]
public interface IRecord : IListed, IHeld
{
    /// <summary>Says who speaks for the organisation; its representative may name alternates.</summary>
    [Alias("Seat")]
    Task<Outcome> Seat(Act act, SeatHolders holders);

    /// <summary>Told by a session that the organisation took part.</summary>
    [Alias("TookPart")]
    Task<Outcome> TookPart(Act act, string session);
}
