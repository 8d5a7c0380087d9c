namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task Present(string server, Many<Actor> here)
    {
        presence.Hear(server, here);
        return Task.CompletedTask;
    }

    public Task<PresenceView> Presence() => Task.FromResult(presence.Show(journal.State));
}
