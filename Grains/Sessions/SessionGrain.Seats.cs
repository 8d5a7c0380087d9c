using Collab.Directories;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public async Task<Outcome> SetSeat(Act act, SeatPlan plan)
    {
        var record = plan.Record is { IsValid: true } id ? await grains.Listed(id.In(Collective)).Summary() : null;
        return await Noticed(() => listing.Keep(() => journal.Commit(act, (session, at) => session.SetSeat(plan, record, at))));
    }

    public Task<Outcome> RemoveSeat(Act act, SeatId seat)
        => listing.Keep(() => journal.Commit(act, (session, at) => session.RemoveSeat(seat, at)));

    public Task<Outcome> HandOverSeat(Act act, SeatId seat, Actor to) => journal.Commit(act, (session, at) => session.HandOverSeat(seat, to, at));

    public Task<Outcome> FillSeat(Act act, SeatId seat, Actor guest)
        => listing.Keep(() => journal.Commit(act, (session, at) => session.FillSeat(seat, guest, at)));

    public Task<Outcome> FreeSeat(Act act, SeatId seat) => listing.Keep(() => journal.Commit(act, (session, at) => session.FreeSeat(seat, at)));
}
