namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>The minutes, once the session was live, for those whom the door lets read them.</summary>
    /// <param name="otherwise">What Web knows of a reader who was not in the session: of the collective, or anybody.</param>
    [Alias("Minutes")]
    Task<MinutesView?> Minutes(Actor reader, Circle otherwise);

    [Alias("Annotate")]
    Task<Outcome> Annotate(Act act, Text words);

    /// <summary>The chair's word that the minutes are right: nothing in them changes any more.</summary>
    [Alias("ApproveMinutes")]
    Task<Outcome> ApproveMinutes(Act act);
}
