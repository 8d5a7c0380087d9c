namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Writes a poll that is not open yet; <see cref="Outcome.MadeId"/> is its id.</summary>
    [Alias("DraftPoll")]
    Task<Outcome> DraftPoll(Act act, PollDraft draft);

    [Alias("RevisePoll")]
    Task<Outcome> RevisePoll(Act act, PollId poll, PollDraft draft);

    [Alias("OpenPoll")]
    Task<Outcome> OpenPoll(Act act, PollId poll);

    /// <summary>Takes no more votes; a secret ballot is counted from then on.</summary>
    [Alias("ClosePoll")]
    Task<Outcome> ClosePoll(Act act, PollId poll);

    /// <summary>Votes, or votes otherwise: an open vote can be changed until the poll is closed.</summary>
    /// <param name="voter">Whose vote it is: none for one's own. A proxy names the seat, a facilitator who was told by telephone the seat or caller.</param>
    [Alias("Cast")]
    Task<Outcome> Cast(Act act, PollId poll, Ballot ballot, Voter? voter = null);

    /// <summary>Lets a substitute's vote count.</summary>
    [Alias("ConfirmVote")]
    Task<Outcome> ConfirmVote(Act act, PollId poll, SeatId seat);

    /// <summary>Lets somebody vote for a seat between two times.</summary>
    [Alias("GiveProxy")]
    Task<Outcome> GiveProxy(Act act, SeatId seat, Proxy proxy);

    [Alias("WithdrawProxy")]
    Task<Outcome> WithdrawProxy(Act act, SeatId seat);

    /// <summary>What each organisation said, for those to whom the result is shown.</summary>
    [Alias("Stances")]
    Task<Many<StanceView>> Stances(Actor reader, PollId poll);
}
