using Collab.Collectives;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What a person's roles in the collective make of them here.</summary>
internal sealed partial record Session
{
    /// <summary>Coordinators and facilitators call sessions.</summary>
    public Decision<SessionEvent> Draft(SessionPlan plan, Roles roles, Stamp stamp)
        => (roles & (Roles.Coordinator | Roles.Facilitator)) == Roles.None ? SessionRefusals.NotForYou : Draft(plan, stamp);

    /// <summary>Of several roles, the one with which a person sits in a session; none makes a guest.</summary>
    public static Role RoleOf(Roles roles) => roles switch
    {
        _ when roles.HasFlag(Roles.Coordinator) => Role.Coordinator,
        _ when roles.HasFlag(Roles.Facilitator) => Role.Facilitator,
        _ when roles.HasFlag(Roles.Representative) => Role.Representative,
        _ when roles.HasFlag(Roles.Operator) => Role.Operator,
        _ when roles.HasFlag(Roles.Partner) => Role.Partner,
        _ when roles.HasFlag(Roles.Observer) => Role.Observer,
        _ => Role.Guest,
    };
}
