namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal NoSuchPoll = new("session.no-such-poll");
    public static readonly Refusal TooManyPolls = new("session.too-many-polls", $"{PollLimits.Polls}");
    public static readonly Refusal NoQuestion = new("session.poll-needs-question");
    public static readonly Refusal WrongOptions = new("session.poll-needs-options", $"{PollLimits.Options}");
    public static readonly Refusal WrongQuorum = new("session.quorum-too-small");

    /// <summary>A secret ballot shows its result after the close only, and takes no reasons.</summary>
    public static readonly Refusal SecretShowsAfterClose = new("session.secret-shows-after-close");
    public static readonly Refusal PollIsOpen = new("session.poll-is-open");
    public static readonly Refusal PollNotOpen = new("session.poll-not-open");
    public static readonly Refusal BallotIsSecret = new("session.ballot-is-secret");
    public static readonly Refusal BallotIsNotSecret = new("session.ballot-is-not-secret");
    public static readonly Refusal NotAChoice = new("session.not-a-choice");
    public static readonly Refusal TakesNoReason = new("session.takes-no-reason");
    public static readonly Refusal StanceTooLong = new("session.stance-too-long", $"{PollLimits.Reason}");

    /// <summary>Only a seat can take something back to its community.</summary>
    public static readonly Refusal OnlySeatsTakeBack = new("session.only-seats-take-back");
    public static readonly Refusal NoSeat = new("session.no-seat");
    public static readonly Refusal NotYourVote = new("session.not-your-vote");

    /// <summary>The seat itself has spoken, and nobody who stands in for it changes that.</summary>
    public static readonly Refusal SeatHasSpoken = new("session.seat-has-spoken");
    public static readonly Refusal NoSuchVote = new("session.no-such-vote");
    public static readonly Refusal MayNotConfirm = new("session.may-not-confirm");
    public static readonly Refusal GuestsHoldNoProxy = new("session.guests-hold-no-proxy");
    public static readonly Refusal ProxyEndsBeforeStart = new("session.proxy-ends-before-start");
}
