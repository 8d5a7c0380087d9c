namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> DraftPoll(Act act, PollDraft draft) => journal.Commit(act, (session, at) => session.DraftPoll(draft, at));

    public Task<Outcome> RevisePoll(Act act, PollId poll, PollDraft draft)
        => journal.Commit(act, (session, at) => session.RevisePoll(poll, draft, at));

    public Task<Outcome> OpenPoll(Act act, PollId poll) => Counted(() => journal.Commit(act, (session, at) => session.OpenPoll(poll, at)));

    public Task<Outcome> ClosePoll(Act act, PollId poll) => Counted(() => journal.Commit(act, (session, at) => session.ClosePoll(poll, at)));

    public Task<Outcome> Cast(Act act, PollId poll, Ballot ballot, Voter? voter = null)
        => journal.Commit(act, (session, at) => session.Cast(poll, ballot, voter, at));

    public Task<Outcome> ConfirmVote(Act act, PollId poll, SeatId seat)
        => journal.Commit(act, (session, at) => session.ConfirmVote(poll, seat, at));

    public Task<Outcome> GiveProxy(Act act, SeatId seat, Proxy proxy)
        => listing.Keep(() => journal.Commit(act, (session, at) => session.GiveProxy(seat, proxy, at)));

    public Task<Outcome> WithdrawProxy(Act act, SeatId seat)
        => listing.Keep(() => journal.Commit(act, (session, at) => session.WithdrawProxy(seat, at)));

    public Task<Many<StanceView>> Stances(Actor reader, PollId poll)
        => Task.FromResult(SessionViews.Stances(journal.State, reader, poll));
}
