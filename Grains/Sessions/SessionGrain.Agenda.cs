namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> AddItem(Act act, AgendaItemPlan plan, AgendaItemId? before)
        => Prepare(act, (session, at, roles) => session.AddItem(plan, before, at, roles));

    public Task<Outcome> ChangeItem(Act act, AgendaItemId item, AgendaItemPlan plan)
        => Prepare(act, (session, at, roles) => session.ChangeItem(item, plan, at, roles));

    public Task<Outcome> PlaceItem(Act act, AgendaItemId item, AgendaItemId? before)
        => Prepare(act, (session, at, roles) => session.PlaceItem(item, before, at, roles));

    public Task<Outcome> RemoveItem(Act act, AgendaItemId item) => Prepare(act, (session, at, roles) => session.RemoveItem(item, at, roles));

    public Task<Outcome> MoveOn(Act act, AgendaItemId? to) => journal.Commit(act, (session, at) => session.MoveOn(to, at));

    public Task<Outcome> GiveMinutes(Act act, AgendaItemId item, int extra)
        => journal.Commit(act, (session, at) => session.GiveMinutes(item, extra, at));
}
