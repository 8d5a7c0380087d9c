namespace Collab.Sessions;

/// <summary>An organisation's seat.</summary>
/// <param name="Holder">Who speaks for it now: the representative, or the alternate to whom it was handed over.</param>
/// <param name="Substitute">The guest who fills it.</param>
internal sealed record Seat(SeatId Id, SeatPlan Plan, Actor? Holder, Actor? Substitute = null)
{
    public bool MaySpeak(Actor actor) => Plan.Representative == actor || Plan.Alternates.Items.Contains(actor);

    public bool Listens(Actor actor) => Plan.Observers.Items.Contains(actor);

    /// <summary>The seat's people once somebody is gone: the first alternate stands in for the representative.</summary>
    public SeatPlan Without(Actor actor) => Plan.Representative == actor
        ? Plan with { Representative = Plan.Alternates.Items is [var first, ..] ? first : null, Alternates = [.. Plan.Alternates.Items.Skip(1)] }
        : Plan with { Alternates = [.. Plan.Alternates.Items.Remove(actor)], Observers = [.. Plan.Observers.Items.Remove(actor)] };

    public IEnumerable<Actor> People() => Named(Plan);

    /// <summary>Those who speak for it, the representative first.</summary>
    public IEnumerable<Actor> Speaking() => Speaking(Plan);

    public static IEnumerable<Actor> Speaking(SeatPlan plan) => plan.Representative is { } first ? plan.Alternates.Items.Prepend(first) : plan.Alternates.Items;

    public static IEnumerable<Actor> Named(SeatPlan plan)
        => plan.Alternates.Items.Concat(plan.Observers.Items).Concat(plan.Representative is { } first ? [first] : []);
}
