using System.Text.Json.Serialization;
using Collab.Journal;
using Collab.Urns;

namespace Collab.Sessions;

[JsonDerivedType(typeof(PollDrafted), "poll-drafted")]
[JsonDerivedType(typeof(PollRevised), "poll-revised")]
[JsonDerivedType(typeof(PollOpened), "poll-opened")]
[JsonDerivedType(typeof(VoteCast), "vote-cast")]
[JsonDerivedType(typeof(VoteConfirmed), "vote-confirmed")]
[JsonDerivedType(typeof(TurnoutRose), "turnout-rose")]
[JsonDerivedType(typeof(BallotEnded), "ballot-ended")]
[JsonDerivedType(typeof(BallotAbandoned), "ballot-abandoned")]
[JsonDerivedType(typeof(PollClosed), "poll-closed")]
[JsonDerivedType(typeof(ProxyGiven), "proxy-given")]
[JsonDerivedType(typeof(ProxyWithdrawn), "proxy-withdrawn")]
internal abstract partial record SessionEvent;

internal abstract record PollEvent(PollId Poll) : SessionEvent;

internal sealed record PollDrafted(PollId Poll, PollDraft Draft) : PollEvent(Poll);

internal sealed record PollRevised(PollId Poll, PollDraft Draft) : PollEvent(Poll);

internal sealed record PollOpened(PollId Poll, bool ForObservers = false) : PollEvent(Poll);

internal sealed record VoteCast(PollId Poll, Voter Voter, Ballot Ballot, CastAs As = CastAs.Own) : PollEvent(Poll), IErasable<SessionEvent>
{
    public SessionEvent Erased() => this with { Ballot = Ballot with { Reason = null } };
}

internal sealed record VoteConfirmed(PollId Poll, Voter Voter) : PollEvent(Poll);

/// <summary>In a secret ballot: never whose vote it was, nor the exact number.</summary>
internal sealed record TurnoutRose(PollId Poll, int AtLeast) : PollEvent(Poll);

/// <summary>A secret ballot takes no votes any more; its urn is to be counted.</summary>
internal sealed record BallotEnded(PollId Poll) : PollEvent(Poll);

/// <summary>The urn cannot be counted: it is to be closed without a result.</summary>
internal sealed record BallotAbandoned(PollId Poll) : PollEvent(Poll);

/// <param name="Eligible">How many might have voted.</param>
/// <param name="Secret">What the urn counted.</param>
internal sealed record PollClosed(PollId Poll, int Eligible, Tally? Secret = null) : PollEvent(Poll);

internal abstract record ProxyEvent(SeatId Seat) : SessionEvent;

internal sealed record ProxyGiven(SeatId Seat, Proxy Proxy) : ProxyEvent(Seat);

internal sealed record ProxyWithdrawn(SeatId Seat) : ProxyEvent(Seat);
