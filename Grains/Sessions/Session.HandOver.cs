using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Everything belongs to the collective: whoever leaves it hands over what they hold here.</summary>
internal sealed partial record Session
{
    /// <summary>Puts one person into another's place: as facilitator, and as owner of actions.</summary>
    public Decision<SessionEvent> HandOver(Actor from, Actor to, Stamp stamp)
    {
        if (stamp.By != Actor.System)
        {
            return SessionRefusals.SystemOnly;
        }

        var happened = new List<SessionEvent>(Decisions.Actions.Where(action => action.Owner == from && !action.IsDone).Select(action => new ActionHandedOver(action.Id, to)));
        if (Facilitates(from))
        {
            happened.Add(new FacilitatorReplaced(from, to));
        }

        return happened;
    }

    /// <summary>Those who would have to hand something over: facilitators until the close, owners until their actions are done.</summary>
    public IEnumerable<Actor> Holders()
        => Decisions.Actions.Where(action => !action.IsDone).Select(action => action.Owner)
            .Concat(Life is { Plan: { } plan, Phase: < Phase.Closed } ? plan.Facilitators : [])
            .Distinct();
}
