namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> AddItem(Act act, AgendaItemPlan plan, AgendaItemId? before)
        => journal.Commit(act, (session, at) => session.AddItem(plan, before, at));

    public Task<Outcome> ChangeItem(Act act, AgendaItemId item, AgendaItemPlan plan)
        => journal.Commit(act, (session, at) => session.ChangeItem(item, plan, at));

    public Task<Outcome> PlaceItem(Act act, AgendaItemId item, AgendaItemId? before)
        => journal.Commit(act, (session, at) => session.PlaceItem(item, before, at));

    public Task<Outcome> RemoveItem(Act act, AgendaItemId item) => journal.Commit(act, (session, at) => session.RemoveItem(item, at));

    public Task<Outcome> MoveOn(Act act, AgendaItemId? to) => journal.Commit(act, (session, at) => session.MoveOn(to, at));

    public Task<Outcome> GiveMinutes(Act act, AgendaItemId item, int extra)
        => journal.Commit(act, (session, at) => session.GiveMinutes(item, extra, at));
}
