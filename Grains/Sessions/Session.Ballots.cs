using Collab.Journal;
using Collab.Urns;

namespace Collab.Sessions;

/// <summary>Secret ballots: the journal knows that there is an urn and what it counted, never who put what into it.</summary>
internal sealed partial record Session
{
    /// <summary>The secret ballots that are to be counted.</summary>
    public IEnumerable<Poll> Uncounted() => Polls.All.Where(poll => poll.Phase == PollPhase.Counting);

    /// <summary>Whether there are secret ballots that are not counted yet.</summary>
    public bool HasSecretPolls(PollPhase from = PollPhase.Draft)
        => Polls.All.Any(poll => poll.Draft.IsSecret && poll.Phase >= from && poll.Phase != PollPhase.Closed);

    /// <summary>Whether somebody may cast a secret ballot, and as whose vote: nothing of it is kept here.</summary>
    public (Voter Voter, Refusal? Refusal) MayCastInSecret(PollId id, Many<int> choices, SeatId? seat, Stamp stamp) => Polls.Find(id) switch
    {
        null => (default, SessionRefusals.NoSuchPoll),
        _ when !IsOpen => (default, SessionRefusals.NotOpen),
        { Draft.IsSecret: false } => (default, SessionRefusals.BallotIsNotSecret),
        { Phase: not PollPhase.Open } => (default, SessionRefusals.PollNotOpen),
        { } poll when MayNotChoose(choices, poll.Draft) is { } refusal => (default, refusal),
        { } poll when SecretVoter(poll, seat, stamp.By) is { } voter => (voter, MayNotCastInSecret(poll, voter, stamp)),
        _ => (default, SessionRefusals.NoSeat),
    };

    /// <summary>Whose ballot somebody's would be.</summary>
    public Voter? SecretVoter(Poll poll, SeatId? seat, Actor actor)
        => seat is { } named ? Voter.OfSeat(named) : OwnVoter(actor, poll.Draft.By);

    public Decision<SessionEvent> RaiseTurnout(PollId id, int atLeast, Stamp stamp) => Polls.Find(id) switch
    {
        _ when stamp.By != Actor.System => SessionRefusals.SystemOnly,
        { Phase: PollPhase.Open } poll when poll.Turnout < atLeast => new TurnoutRose(id, atLeast),
        _ => Decision.Nothing,
    };

    /// <summary>What the urn counted: it closed before, and answers the same however often it is asked.</summary>
    public Decision<SessionEvent> CountBallot(PollId id, Tally counted, Stamp stamp) => Polls.Find(id) switch
    {
        _ when stamp.By != Actor.System => SessionRefusals.SystemOnly,
        { Phase: PollPhase.Counting } poll => new PollClosed(id, CountEligible(poll), counted),
        _ => Decision.Nothing,
    };

    public Decision<SessionEvent> AbandonBallot(PollId id, Stamp stamp) => Polls.Find(id) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NoSuchPoll,
        { IsAbandoned: true } => Decision.Nothing,
        { Phase: PollPhase.Counting } => new BallotAbandoned(id),
        { Phase: PollPhase.Closed } => SessionRefusals.BallotIsCounted,
        _ => SessionRefusals.PollIsOpen,
    };

    private Refusal? MayNotCastInSecret(Poll poll, Voter voter, Stamp stamp) => RightOf(voter, stamp) switch
    {
        _ when voter.Seat is null != (poll.Draft.By == VoteBy.Person) => SessionRefusals.NotYourVote,
        _ when voter.Seat is null && MayNotSpeak(stamp.By) is { } refusal => refusal,
        CastAs.Own or CastAs.Proxy => null,
        CastAs.Substitute => SessionRefusals.SubstitutesVoteOpenly,
        _ => SessionRefusals.NotYourVote,
    };
}
