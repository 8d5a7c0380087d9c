using Collab.Journal;
using Collab.People;

namespace Collab.Collectives;

/// <summary>What people hold, and how it passes on: everything belongs to the collective, nothing to a person.</summary>
internal sealed partial record Collective
{
    public Decision<CollectiveEvent> Hold(Holding holding, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => CollectiveRefusals.NotForYou,
        { IsFounded: false } => CollectiveRefusals.NoSuchCollective,
        _ => IsNews(holding) ? new ThingHeld(holding) : Decision.Nothing,
    };

    public Decision<CollectiveEvent> Leave(PersonId person, PersonId successor, Stamp stamp) => this switch
    {
        { IsFounded: false } => CollectiveRefusals.NoSuchCollective,
        _ when stamp.By != person.Actor && !IsCoordinator(stamp.By) => CollectiveRefusals.NotForYou,
        _ when !People.ContainsKey(person) => Decision.Nothing,
        _ when IsLastCoordinator(person) => CollectiveRefusals.LastCoordinator,
        _ when successor == person => CollectiveRefusals.SuccessorIsSelf,
        _ when (RolesOf(successor) & (Roles.Coordinator | Roles.Facilitator)) == Roles.None => CollectiveRefusals.SuccessorNotHere,
        _ => new PersonLeft(person, successor),
    };

    /// <summary>A thing has acknowledged that it passed on.</summary>
    public Decision<CollectiveEvent> WasHandedOver(Handover handover)
        => Handovers.Contains(handover) ? new ThingHandedOver(handover) : Decision.Nothing;

    private bool IsNews(Holding holding)
        => Things.TryGetValue(holding.Thing, out var known)
            ? known.Version < holding.Version && !known.IsHeldAs(holding)
            : !holding.Holders.Items.IsEmpty;

    private Collective Evolve(ThingHeld happened, Stamp stamp)
    {
        var now = happened.Holding;
        var before = Things.GetValueOrDefault(now.Thing)?.Holders.Items ?? [];
        var changed = this;
        foreach (var person in before.Except(now.Holders.Items))
        {
            changed = changed.With(person, standing => standing.NotHolding(now.Thing), stamp);
        }

        foreach (var person in now.Holders)
        {
            changed = changed.With(person, standing => standing.Holding(now.Thing, now.Role), stamp);
        }

        return changed with
        {
            Things = now.Holders.Items.IsEmpty ? Things.Remove(now.Thing) : Things.SetItem(now.Thing, now),
        };
    }

    /// <summary>The roles end at once; each thing that was held then says itself who holds it now.</summary>
    private Collective Evolve(PersonLeft happened, Stamp stamp)
    {
        var things = StandingOf(happened.Person).Holds.Keys.Order(StringComparer.Ordinal);
        return With(happened.Person, _ => Standing.None, stamp) with
        {
            Handovers = Handovers.AddRange(things.Select(thing => new Handover(thing, happened.Person, happened.Successor))),
        };
    }
}
