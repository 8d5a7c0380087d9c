namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Makes somebody a "former participant": asked by themself, or by the program when a person is deleted.</summary>
    [Alias("Forget")]
    Task<Outcome> Forget(Act act, Actor actor);
}
