namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Somebody is here; said again every half minute for as long as they are.</summary>
    [Alias("Present")]
    Task Present(Actor actor);

    [Alias("Leave")]
    Task Leave(Actor actor);

    /// <summary>Who is here now: asked for, since it is in no journal and so in no step.</summary>
    [Alias("Presence")]
    Task<PresenceView> Presence();
}
