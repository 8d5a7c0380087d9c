using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Everything belongs to the collective: whoever leaves it hands over what they hold here.</summary>
internal sealed partial record Session
{
    /// <summary>
    /// Puts one person into another's place, as facilitator and as owner of actions. A seat is not handed over: its first
    /// alternate stands in; and a proxy ends with its holder.
    /// </summary>
    public Decision<SessionEvent> HandOver(Actor from, Actor to, Stamp stamp)
    {
        if (stamp.By != Actor.System)
        {
            return SessionRefusals.SystemOnly;
        }

        var happened = new List<SessionEvent>(ActionsOf(from).Select(action => new ActionHandedOver(action.Id, to)));
        if (Facilitates(from))
        {
            happened.Add(new FacilitatorReplaced(from, to));
        }

        if (Life.Phase < Phase.Closed)
        {
            happened.AddRange(ProxiesOf(from).Select(seat => new ProxyWithdrawn(seat)));
            happened.AddRange(SeatWithout(from));
        }

        return happened;
    }

    /// <summary>Those who would have to hand something over: facilitators until the minutes are approved, owners until their actions are done.</summary>
    public IEnumerable<Actor> Holders() => Decisions.Actions.Where(action => !action.IsDone).Select(action => action.Owner)
        .Concat(IsToBeLed ? Life.Plan!.Facilitators : [])
        .Concat(Life.Phase < Phase.Closed ? Seats.Of.Keys.Union(Polls.Proxies.Values.Select(proxy => proxy.Holder)) : [])
        .Distinct();

    /// <summary>A session that never began has no minutes, and so nothing to lead once it is closed.</summary>
    private bool IsToBeLed => Life is { Plan: not null, Phase: < Phase.Closed } or { Phase: Phase.Closed, LiveAt: not null };

    private IEnumerable<ActionItem> ActionsOf(Actor owner) => Decisions.Actions.Where(action => action.Owner == owner && !action.IsDone);

    private IEnumerable<SeatId> ProxiesOf(Actor holder) => Polls.Proxies.Where(proxy => proxy.Value.Holder == holder).Select(proxy => proxy.Key);

    private IEnumerable<SessionEvent> SeatWithout(Actor actor) => Seats.SeatOf(actor) switch
    {
        null => [],
        { Substitute: { } guest } seat when guest == actor => [new SeatFreed(seat.Id, guest)],
        { } seat => [new SeatSet(seat.Id, seat.Without(actor))],
    };
}
