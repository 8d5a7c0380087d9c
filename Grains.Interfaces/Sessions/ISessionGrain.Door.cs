namespace Collab.Sessions;

public partial interface ISessionGrain
{
    [Alias("Enter")]
    Task<Outcome> Enter(Act act, Card card);
}
