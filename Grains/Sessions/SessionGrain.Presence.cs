namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task Present(Actor actor)
    {
        presence.Arrive(actor);
        return Task.CompletedTask;
    }

    public Task Leave(Actor actor)
    {
        presence.Leave(actor);
        return Task.CompletedTask;
    }

    public Task<PresenceView> Presence() => Task.FromResult(presence.Show(journal.State));
}
