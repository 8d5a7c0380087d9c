using System.Collections.Immutable;
using Collab.Collectives;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public async Task<Outcome> Enter(Act act, Card card)
    {
        var roles = await grains.RolesOf(Collective, act.By);
        return await Traced(act.By, roles, () => journal.Commit(act, (session, at) => session.Enter(card with { Role = Session.RoleOf(roles) }, at)));
    }

    public async Task<Outcome> Recognise(Actor actor)
    {
        if (!actor.IsPerson || journal.State.People.Find(actor) is null)
        {
            return Outcome.Accepted(journal.Version);
        }

        var roles = await grains.RolesOf(Collective, actor);
        return await journal.Commit(time.OfSystem(), (session, at) => session.Recognise(actor, Session.RoleOf(roles), at));
    }

    public async Task<Outcome> EnterByCode(Act act, string code, Card card)
    {
        var roles = await grains.RolesOf(Collective, act.By);
        return await Traced(act.By, roles, () => journal.Commit(act, (session, at) => session.EnterByCode(code, card, at)));
    }

    public Task<Outcome> LetIn(Act act, Actor guest, Place place) => journal.Commit(act, (session, at) => session.LetIn(guest, place, at));

    public Task<Outcome> AddCaller(Act act, Card card) => journal.Commit(act, (session, at) => session.AddCaller(card, at));

    public async Task<Outcome> AnnounceObserver(Act act, Actor observer, string name, string organisation)
    {
        var roles = await grains.RolesOf(Collective, observer);
        return await Traced(observer, roles, () => journal.Commit(act, (session, at) => session.AnnounceObserver(new(observer, name, organisation), at)));
    }

    public Task<Outcome> SetDoor(Act act, DoorSettings settings) => Prepare(act, (session, at, roles) => session.SetDoor(settings, at, roles));

    public Task<Outcome> Lock(Act act, bool isLocked) => journal.Commit(act, (session, at) => session.Lock(isLocked, at));

    public Task<Outcome> RenewCode(Act act)
    {
        var code = Ids.Code();
        return codes.After(() => journal.Commit(act, (session, at) => session.RenewCode(code, at)));
    }

    public Task<Outcome> RequireApproval(Act act, bool isRequired) => journal.Commit(act, (session, at) => session.RequireApproval(isRequired, at));

    public Task<Outcome> PauseAnonymous(Act act, bool isPaused) => journal.Commit(act, (session, at) => session.PauseAnonymous(isPaused, at));

    public Task<ImmutableArray<AttendeeView>> Attendees(Actor reader, Actor? after)
        => Task.FromResult(SessionViews.Attendees(journal.State, reader, after));
}
