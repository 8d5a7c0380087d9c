namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>
    /// Casts a secret ballot, for good: a second one changes nothing, whatever it holds. It carries no command id, because
    /// nothing may link it with anything; after "unknown" it is simply cast again.
    /// </summary>
    /// <param name="seat">A seat whose proxy is held; none for one's own vote.</param>
    [Alias("CastInSecret")]
    Task<Outcome> CastInSecret(Actor by, PollId poll, Many<int> choices, SeatId? seat = null);

    /// <summary>Whether one's ballot is in the urn of an open poll.</summary>
    [Alias("HasCast")]
    Task<bool> HasCast(Actor by, PollId poll, SeatId? seat = null);

    /// <summary>Closes a secret ballot that cannot be counted without any result.</summary>
    [Alias("AbandonBallot")]
    Task<Outcome> AbandonBallot(Act act, PollId poll);
}
