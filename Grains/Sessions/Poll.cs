using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Urns;

namespace Collab.Sessions;

/// <summary>One poll, its votes and what they count. A secret one has no votes here: they are in its urn.</summary>
internal sealed record Poll(PollId Id, PollDraft Draft)
{
    public PollPhase Phase { get; init; }

    /// <summary>Whether it was opened in an item that observers are admitted to.</summary>
    public bool IsForObservers { get; init; }

    public ImmutableDictionary<Voter, Vote> Votes { get => field ?? ImmutableDictionary<Voter, Vote>.Empty; init; }

    public Tally Tally { get => field ?? Tally.Of(Draft.Choices()); init; }

    /// <summary>Of a secret ballot that is open: at least so many have voted.</summary>
    public int Turnout { get; init; }

    /// <summary>The urn cannot be counted, and is closed without a result.</summary>
    public bool IsAbandoned { get; init; }

    /// <summary>Who might have voted, once the poll is closed.</summary>
    public int? Eligible { get; init; }

    [JsonIgnore]
    public int Voted => Draft.IsSecret && Phase != PollPhase.Closed ? Turnout : Math.Max(Votes.Count, Tally.Votes);

    /// <summary>Fewer than five voted in secret.</summary>
    [JsonIgnore]
    public bool IsWithheld => Draft.IsSecret && Phase == PollPhase.Closed && Tally.Counts.Items.IsEmpty;

    /// <summary>The seats that take it back to their community, and have not answered.</summary>
    public IEnumerable<SeatId> TakenBack() => SeatsWhose(vote => vote.Ballot.TakesBack);

    /// <summary>The seats whose substitute's vote nobody has confirmed.</summary>
    public IEnumerable<SeatId> Unconfirmed() => SeatsWhose(vote => !vote.Counts);

    public Vote? VoteOf(Voter voter) => Votes.GetValueOrDefault(voter);

    public Poll With(Voter voter, Vote vote) => this with
    {
        Votes = Votes.SetItem(voter, vote),
        Tally = Add(VoteOf(voter) is { IsCounted: true } before ? Tally.Remove(before.Ballot.Choices) : Tally, vote),
    };

    private static Tally Add(Tally tally, Vote vote) => vote.IsCounted ? tally.Add(vote.Ballot.Choices) : tally;

    private IEnumerable<SeatId> SeatsWhose(Func<Vote, bool> holds) => Draft.By == VoteBy.Person ? [] :
        Votes.Where(vote => vote.Key.Seat is not null && holds(vote.Value))
            .Select(vote => vote.Key.Seat!.Value)
            .OrderBy(seat => seat.Value, StringComparer.Ordinal);
}

/// <summary>A vote that is not secret.</summary>
/// <param name="By">Who cast it: the voter, a proxy, a substitute, or the facilitator who was told by telephone.</param>
/// <param name="Counts">False until a substitute's vote is confirmed.</param>
internal sealed record Vote(Ballot Ballot, Actor By, CastAs As, bool Counts)
{
    [JsonIgnore]
    public bool IsCounted => Counts && !Ballot.TakesBack;
}
