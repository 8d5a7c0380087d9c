using Collab.Collectives;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What a person's roles in the collective make of them here.</summary>
internal sealed partial record Session
{
    /// <summary>Coordinators and facilitators call sessions.</summary>
    public Decision<SessionEvent> Draft(SessionPlan plan, Roles roles, Stamp stamp)
        => (roles & (Roles.Coordinator | Roles.Facilitator)) == Roles.None ? SessionRefusals.NotForYou : Draft(plan, stamp);

    /// <summary>Seats somebody who is in as what they are to the collective now; who is nothing to it any more waits at the door.</summary>
    public Decision<SessionEvent> Recognise(Actor actor, Role role, Stamp stamp) => People.Find(actor) switch
    {
        _ when stamp.By != Actor.System => SessionRefusals.SystemOnly,
        null or { Place: Place.Substitute } => Decision.Nothing,
        { Card.Role: var known } when known == role => Decision.Nothing,
        _ => new RoleChanged(actor, role, PlaceAs(role, actor)),
    };

    private Place PlaceAs(Role role, Actor actor) => role switch
    {
        _ when Seats.SeatOf(actor) is { } seat => seat.Listens(actor) ? Place.Watching : Place.Participant,
        Role.Observer when Door.Announced(actor) is not null => Place.Observing,
        Role.Observer or Role.Guest => Place.Waiting,
        _ => Place.Participant,
    };

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
