using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>All polls in the order of drafting, and who votes for whom.</summary>
internal sealed record Polls
{
    public static readonly Polls None = new();

    public ImmutableList<Poll> All { get => field ?? []; init; }

    public ImmutableDictionary<SeatId, Proxy> Proxies { get => field ?? ImmutableDictionary<SeatId, Proxy>.Empty; init; }

    public Poll? Find(PollId id) => All.Find(poll => poll.Id == id);

    public Polls Evolve(PollEvent happened, Stamp stamp) => happened switch
    {
        PollDrafted drafted => this with { All = All.Add(new(drafted.Poll, drafted.Draft)) },
        PollRevised revised => With(revised.Poll, poll => poll with { Draft = revised.Draft }),
        PollOpened opened => With(opened.Poll, poll => poll with { Phase = PollPhase.Open, IsForObservers = opened.ForObservers }),
        VoteCast cast => With(cast.Poll, poll => poll.With(cast.Voter, new(cast.Ballot, stamp.By, cast.As, cast.As != CastAs.Substitute))),
        VoteConfirmed confirmed => With(confirmed.Poll, poll => poll.With(confirmed.Voter, poll.Votes[confirmed.Voter] with { Counts = true })),
        TurnoutRose rose => With(rose.Poll, poll => poll with { Turnout = rose.AtLeast }),
        BallotEnded ended => With(ended.Poll, poll => poll with { Phase = PollPhase.Counting }),
        BallotAbandoned abandoned => With(abandoned.Poll, poll => poll with { IsAbandoned = true }),
        PollClosed closed => With(closed.Poll, poll => Close(poll, closed.Eligible) with { Tally = closed.Secret ?? poll.Tally }),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    public Polls Evolve(ProxyEvent happened) => happened switch
    {
        ProxyGiven given => this with { Proxies = Proxies.SetItem(given.Seat, given.Proxy) },
        ProxyWithdrawn withdrawn => this with { Proxies = Proxies.Remove(withdrawn.Seat) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    /// <summary>With the session its open polls close; secret ones are counted next.</summary>
    public Polls CloseAll(Func<Poll, int> eligible) => this with
    {
        All = All.ConvertAll(poll => poll switch
        {
            { Phase: not PollPhase.Open } => poll,
            { Draft.IsSecret: true } => poll with { Phase = PollPhase.Counting },
            _ => Close(poll, eligible(poll)),
        }),
    };

    private static Poll Close(Poll poll, int eligible) => poll with { Phase = PollPhase.Closed, Eligible = eligible };

    private Polls With(PollId id, Func<Poll, Poll> change)
    {
        var index = All.FindIndex(poll => poll.Id == id);
        return this with { All = All.SetItem(index, change(All[index])) };
    }
}
