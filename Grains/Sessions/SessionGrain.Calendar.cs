namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Cancel(Act act, Text reason)
        => Noticed(() => listing.Keep(() => Prepare(act, (session, at, roles) => session.Cancel(reason, at, roles))));

    public Task<CalendarEntry?> Calendar() => Task.FromResult(SessionViews.Entry(journal.State, Key));
}
