namespace Collab.Sessions;

internal static partial class SessionViews
{
    public static MineView WithActions(this MineView mine, Session session, Actor actor) => mine with
    {
        MyActions = [.. session.Decisions.Actions.Where(action => action.Owner == actor).Select(action => Show(action, session, Audience.Facilitator))],
    };

    private static Facet Decision(DecisionId id) => new($"decision/{id}", (session, audience) => session.Decisions.Find(id) is { } decision
        && (audience != Audience.Observer || decision.IsForObservers) ? Show(decision, session, audience) : null);

    private static DecisionView Show(DecisionTaken decision, Session session, Audience audience)
    {
        Many<string> awaited = [.. session.Awaited(decision).Select(session.NameOf)];
        return new(
            decision.Id,
            decision.Draft.Item,
            decision.Draft.Words,
            decision.Draft.Poll,
            decision.At,
            FinalityOf(decision, awaited, session),
            awaited,
            [.. session.Decisions.Of(decision.Id).Select(action => Show(action, session, audience))],
            decision.WithdrawnBecause);
    }

    private static Finality FinalityOf(DecisionTaken decision, Many<string> awaited, Session session) => decision switch
    {
        { WithdrawnBecause: not null } => Finality.Withdrawn,
        _ when session.Life.Phase < Phase.Closed => Finality.Open,
        _ => awaited.Items.IsEmpty ? Finality.Final : Finality.Awaiting,
    };

    private static ActionView Show(ActionItem action, Session session, Audience audience) => new(
        action.Id,
        action.Words,
        NameOf(action.Owner, session, audience),
        OrganisationOf(action.Owner, session),
        action.Due,
        action.IsDone);
}
