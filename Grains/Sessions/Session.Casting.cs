using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Votes that are not secret: one for each voter, changeable until the poll is closed.</summary>
internal sealed partial record Session
{
    public Decision<SessionEvent> Cast(PollId id, Ballot ballot, Voter? named, Stamp stamp) => Polls.Find(id) switch
    {
        null => SessionRefusals.NoSuchPoll,
        _ when !IsOpen => SessionRefusals.NotOpen,
        { Draft.IsSecret: true } => SessionRefusals.BallotIsSecret,
        { Phase: PollPhase.Draft } => SessionRefusals.PollNotOpen,
        { } poll when Flaw(ballot, poll.Draft) is { } flaw => flaw,
        { } poll when (named ?? OwnVoter(stamp.By, poll.Draft.By)) is { } voter => Cast(poll, voter, ballot, stamp),
        _ => SessionRefusals.NoSeat,
    };

    /// <summary>A substitute speaks at once; the vote counts when the representative or a coordinator confirms it, within the open window.</summary>
    public Decision<SessionEvent> ConfirmVote(PollId id, SeatId seat, Stamp stamp) => Polls.Find(id)?.VoteOf(Voter.OfSeat(seat)) switch
    {
        _ when !Represents(stamp.By, seat) && !Oversees(stamp.By) => SessionRefusals.MayNotConfirm,
        _ when !IsOpen => SessionRefusals.NotOpen,
        null => SessionRefusals.NoSuchVote,
        { Counts: true } => Decision.Nothing,
        _ => new VoteConfirmed(id, Voter.OfSeat(seat)),
    };

    public Decision<SessionEvent> GiveProxy(SeatId seat, Proxy proxy, Stamp stamp) => Polls.Proxies.GetValueOrDefault(seat) switch
    {
        _ when !Represents(stamp.By, seat) && !Oversees(stamp.By) => SessionRefusals.NotYourVote,
        _ when Life.Phase >= Phase.Closed => SessionRefusals.Over,
        _ when !IsSeat(seat) => SessionRefusals.NoSuchSeat,
        _ when !proxy.Holder.IsPerson => SessionRefusals.GuestsHoldNoProxy,
        _ when proxy.Until <= proxy.From => SessionRefusals.ProxyEndsBeforeStart,
        { } given when given == proxy => Decision.Nothing,
        _ => new ProxyGiven(seat, proxy),
    };

    public Decision<SessionEvent> WithdrawProxy(SeatId seat, Stamp stamp) => Polls.Proxies.GetValueOrDefault(seat) switch
    {
        _ when !Represents(stamp.By, seat) && !Oversees(stamp.By) => SessionRefusals.NotYourVote,
        null => Decision.Nothing,
        _ => new ProxyWithdrawn(seat),
    };

    /// <summary>All for whom somebody votes, or did: themself, their seat, and the seats whose proxy they hold.</summary>
    public IEnumerable<Voter> VotersOf(Actor actor) =>
    [
        Voter.OfPerson(actor),
        .. SeatOf(actor) is { } seat ? [Voter.OfSeat(seat)] : Array.Empty<Voter>(),
        .. Polls.Proxies.Where(proxy => proxy.Value.Holder == actor).Select(proxy => Voter.OfSeat(proxy.Key)),
    ];

    private static Refusal? Flaw(Ballot ballot, PollDraft draft) => ballot switch
    {
        { TakesBack: true } when draft.By == VoteBy.Person => SessionRefusals.OnlySeatsTakeBack,
        { TakesBack: true, Choices.Items.IsDefaultOrEmpty: true } => null,
        { TakesBack: true } => SessionRefusals.NotAChoice,
        _ when MayNotChoose(ballot.Choices, draft) is { } refusal => refusal,
        { Reason.Length: > PollLimits.Reason } => SessionRefusals.StanceTooLong,
        { Reason: { } words } when TextGuard.Find(words) is { } found => TextRefusals.MayIdentifyChild(found),
        _ when draft.Kind != PollKind.Agreement || draft.Reasons == Reasons.None => ballot.Reason is null ? null : SessionRefusals.TakesNoReason,
        _ when draft.Reasons == Reasons.Required && string.IsNullOrWhiteSpace(ballot.Reason) => SessionRefusals.NoReason,
        _ => null,
    };

    /// <summary>One choice, or where several may be chosen each once and in ascending order.</summary>
    private static Refusal? MayNotChoose(Many<int> choices, PollDraft draft) => choices.Items switch
    {
        { IsDefaultOrEmpty: true } or { Length: > 1 } when draft.Kind != PollKind.SomeOf => SessionRefusals.NotAChoice,
        { IsDefaultOrEmpty: true } => SessionRefusals.NotAChoice,
        var chosen when chosen[0] < 0 || chosen[^1] >= draft.Choices() => SessionRefusals.NotAChoice,
        var chosen when chosen.Zip(chosen.Skip(1)).Any(pair => pair.First >= pair.Second) => SessionRefusals.NotAChoice,
        _ => null,
    };

    private Decision<SessionEvent> Cast(Poll poll, Voter voter, Ballot ballot, Stamp stamp) => (RightOf(voter, stamp), poll.VoteOf(voter)) switch
    {
        _ when voter.Seat is null != (poll.Draft.By == VoteBy.Person) => SessionRefusals.NotYourVote,
        _ when voter.Seat is null && MayNotSpeak(new(voter.Value)) is { } refusal => refusal,
        (null, _) => SessionRefusals.NotYourVote,
        ({ } right, { } before) when before.As == right && before.Ballot == ballot => Decision.Nothing,
        (CastAs.Proxy or CastAs.Substitute, { As: CastAs.Own or CastAs.Telephone }) => SessionRefusals.SeatHasSpoken,
        // Who had to take it back may still answer, within the open window.
        (_, not { Ballot.TakesBack: true }) when poll.Phase != PollPhase.Open => SessionRefusals.PollNotOpen,
        ({ } right, _) => new VoteCast(poll.Id, voter, ballot, right),
    };

    private Voter? OwnVoter(Actor actor, VoteBy by) => by switch
    {
        VoteBy.Person => Voter.OfPerson(actor),
        _ when SeatOf(actor) is { } seat => Voter.OfSeat(seat),
        _ => null,
    };

    private bool HoldsProxy(SeatId seat, Stamp stamp)
        => Polls.Proxies.TryGetValue(seat, out var proxy) && proxy.Holder == stamp.By && proxy.HoldsAt(stamp.At) && TakesPart(stamp.By);

    /// <summary>With what right somebody casts this voter's vote; none without any.</summary>
    private CastAs? RightOf(Voter voter, Stamp stamp) => voter.Seat switch
    {
        null when voter == Voter.OfPerson(stamp.By) => CastAs.Own,
        null when MayNotActFor(new(voter.Value), stamp) is null => CastAs.Telephone,
        null => null,
        { } seat when Represents(stamp.By, seat) => CastAs.Own,
        { } seat when HoldsProxy(seat, stamp) => CastAs.Proxy,
        { } seat when Substitutes(stamp.By, seat) => CastAs.Substitute,
        { } seat when Facilitates(stamp.By) && IsSeat(seat) => CastAs.Telephone,
        _ => null,
    };
}
