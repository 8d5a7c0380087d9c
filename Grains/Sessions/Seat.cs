namespace Collab.Sessions;

/// <summary>An organisation's seat. Its id is the organisation's name, so that an organisation never has two.</summary>
/// <param name="Holder">Who speaks for it now: the representative, or the alternate to whom it was handed over.</param>
/// <param name="Substitute">The guest who fills it.</param>
internal sealed record Seat(SeatId Id, SeatPlan Plan, Actor? Holder, Actor? Substitute = null)
{
    public static SeatId IdOf(string organisation) => new(organisation.Trim());

    public bool MaySpeak(Actor actor) => Plan.Representative == actor || Plan.Alternates.Items.Contains(actor);

    public bool Listens(Actor actor) => Plan.Observers.Items.Contains(actor);

    public IEnumerable<Actor> People() => Named(Plan);

    public static IEnumerable<Actor> Named(SeatPlan plan)
        => plan.Alternates.Items.Concat(plan.Observers.Items).Concat(plan.Representative is { } first ? [first] : []);
}
