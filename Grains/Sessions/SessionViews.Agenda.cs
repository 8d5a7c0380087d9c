namespace Collab.Sessions;

internal static partial class SessionViews
{
    private static readonly Facet Agenda = new("agenda", static (session, _) => Show(session.Agenda));

    private static AgendaView Show(Agenda agenda) => new(
        [.. agenda.Items.Select(item => new AgendaItemView(item.Id, item.Plan, item.Extra, item.Ended is not null))],
        agenda.CurrentId,
        agenda.Current()?.Began,
        agenda.Current()?.Due());
}
