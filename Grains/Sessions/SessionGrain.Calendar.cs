namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Cancel(Act act, Text reason) => listing.Keep(() => journal.Commit(act, (session, at) => session.Cancel(reason, at)));

    public Task<CalendarEntry?> Calendar() => Task.FromResult(SessionViews.Entry(journal.State, Key));
}
