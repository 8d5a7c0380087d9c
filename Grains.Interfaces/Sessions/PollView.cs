namespace Collab.Sessions;

/// <summary>One poll, under the key <c>poll/{id}</c>; a draft is shown to the facilitator alone.</summary>
/// <param name="Voted">How many have voted.</param>
/// <param name="IsAtLeast">In a secret ballot <paramref name="Voted"/> moves in steps, so that nobody is seen to vote.</param>
/// <param name="Unconfirmed">The organisations whose substitute's vote waits to be confirmed; for the facilitator alone.</param>
/// <param name="Result">None as long as it is not to be shown to everybody.</param>
/// <param name="Notes">What page and minutes say beside it: see <see cref="PollNotes"/>.</param>
[GenerateSerializer, Immutable, Alias("poll-view")]
public sealed record PollView(
    [property: Id(0)] PollId Id,
    [property: Id(1)] PollDraft Poll,
    [property: Id(2)] PollPhase Phase,
    [property: Id(3)] int Voted,
    [property: Id(4)] bool IsAtLeast,
    [property: Id(5)] Many<string> Unconfirmed,
    [property: Id(6)] PollResultView? Result,
    [property: Id(7)] Many<string> Notes) : View;

/// <summary>What was counted.</summary>
/// <param name="Counts">For each choice; empty where fewer than five voted in secret, and the result is withheld.</param>
/// <param name="Votes">How many votes count.</param>
/// <param name="DidNotTakePart">Silence is this, and never agreement; none before the close.</param>
/// <param name="IsQuorate">None where no quorum was set.</param>
/// <param name="TookBack">The organisations that must take it back and have not answered.</param>
/// <param name="IsFinal">The session is closed, and nobody is still to answer.</param>
[GenerateSerializer, Immutable, Alias("poll-result-view")]
public sealed record PollResultView(
    [property: Id(0)] Many<int> Counts,
    [property: Id(1)] int Votes,
    [property: Id(2)] int? DidNotTakePart,
    [property: Id(3)] bool? IsQuorate,
    [property: Id(4)] Many<string> TookBack,
    [property: Id(5)] bool IsWithheld,
    [property: Id(6)] bool IsFinal);

/// <summary>What one organisation said in a poll by seat that is not secret.</summary>
[GenerateSerializer, Immutable, Alias("stance-view")]
public sealed record StanceView(
    [property: Id(0)] string Organisation,
    [property: Id(1)] Ballot Ballot,
    [property: Id(2)] CastAs As,
    [property: Id(3)] bool Counts);

/// <summary>One's own vote, and the result where one's vote opens it.</summary>
[GenerateSerializer, Immutable, Alias("my-vote-view")]
public sealed record MyVoteView(
    [property: Id(0)] PollId Poll,
    [property: Id(1)] Ballot Ballot,
    [property: Id(2)] CastAs As,
    [property: Id(3)] bool Counts,
    [property: Id(4)] PollResultView? Result);

/// <summary>Keys of sentences that stand beside a poll; Web says them in the reader's language.</summary>
public static class PollNotes
{
    /// <summary>A stance is neither a Nation's consent nor fulfilment of any duty to consult.</summary>
    public const string NotConsent = "poll.stance-is-not-consent";

    public const string SilenceIsNotAgreement = "poll.silence-is-not-agreement";

    /// <summary>Where all chose the same, everybody knows what each one chose.</summary>
    public const string UnanimityReveals = "poll.unanimity-reveals-all";

    public const string FinalWhenCast = "poll.final-when-cast";
}
