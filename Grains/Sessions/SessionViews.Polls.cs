namespace Collab.Sessions;

internal static partial class SessionViews
{
    /// <summary>Somebody's votes, and the results that these open to them.</summary>
    public static MineView WithVotes(this MineView mine, Session session, Actor actor)
    {
        var voters = session.VotersOf(actor).ToList();
        return mine with
        {
            MySeats = [.. voters.Select(voter => voter.Seat).OfType<SeatId>().Select(seat => new MySeatView(seat, session.NameOf(seat)))],
            MyVotes =
            [
                .. from poll in session.Polls.All
                   from voter in voters
                   let vote = poll.VoteOf(voter)
                   where vote is not null
                   select new MyVoteView(poll.Id, vote.Ballot, vote.As, vote.Counts, Opened(poll, session)),
            ],
        };
    }

    /// <summary>What each organisation said. A person's reason stands alone, without who gave it.</summary>
    public static Many<StanceView> Stances(Session session, Actor reader, PollId id)
        => session.Polls.Find(id) is { } poll && IsShownTo(reader, poll, session) ? Stances(poll, session) : [];

    private static Many<StanceView> Stances(Poll poll, Session session) =>
    [
        .. poll.Votes
            .Where(vote => vote.Key.Seat is not null || vote.Value.Ballot.Reason is not null)
            .OrderBy(vote => vote.Key.Seat?.Value ?? vote.Value.Ballot.Reason, StringComparer.Ordinal)
            .Select(vote => new StanceView(vote.Key.Seat is { } seat ? session.NameOf(seat) : "", vote.Value.Ballot, vote.Value.As, vote.Value.Counts)),
    ];

    private static Facet Poll(PollId id)
        => new($"poll/{id}", (session, audience) => session.Polls.Find(id) is { } poll && IsFor(audience, poll) ? Show(poll, session, audience) : null);

    private static bool IsFor(Audience audience, Poll poll) => audience switch
    {
        Audience.Facilitator => true,
        Audience.Observer => poll.IsForObservers,
        _ => poll.Phase != PollPhase.Draft,
    };

    private static PollView Show(Poll poll, Session session, Audience audience) => new(
        poll.Id,
        poll.Draft,
        poll.Phase,
        poll.Voted,
        poll.Draft.IsSecret && poll.Phase != PollPhase.Closed,
        audience == Audience.Facilitator ? [.. poll.Unconfirmed().Select(session.NameOf)] : [],
        IsShownToAll(poll) ? Result(poll, session) : null,
        [.. Notes(poll.Draft)]);

    private static bool IsShownToAll(Poll poll)
        => poll.Phase == PollPhase.Closed || (poll is { Phase: PollPhase.Open, Draft.Results: ResultsShown.Live });

    private static bool IsShownTo(Actor reader, Poll poll, Session session)
        => AudienceOf(session.PlaceOf(reader)) is Audience.Participant or Audience.Facilitator
            && (IsShownToAll(poll) || (poll.Draft.Results == ResultsShown.AfterOwnVote && session.VotersOf(reader).Any(voter => poll.VoteOf(voter) is not null)));

    /// <summary>What somebody sees who has voted.</summary>
    private static PollResultView? Opened(Poll poll, Session session)
        => IsShownToAll(poll) || poll.Draft.Results == ResultsShown.AfterOwnVote ? Result(poll, session) : null;

    private static PollResultView Result(Poll poll, Session session)
    {
        Many<string> takenBack = [.. poll.TakenBack().Select(session.NameOf)];
        return new(
            poll.Tally.Counts,
            poll.Tally.Votes,
            poll.Eligible is { } eligible ? Math.Max(0, eligible - poll.Voted) : null,
            poll.Draft.Quorum is { } quorum ? poll.Tally.Votes >= quorum : null,
            takenBack,
            poll.IsWithheld,
            session.Life.Phase >= Phase.Closed && poll.Phase == PollPhase.Closed && takenBack.Items.IsEmpty);
    }

    private static IEnumerable<string> Notes(PollDraft draft) => (draft.IsSecret, draft.By == VoteBy.Seat || draft.Kind == PollKind.Agreement) switch
    {
        (true, true) => [PollNotes.NotConsent, PollNotes.SilenceIsNotAgreement, PollNotes.FinalWhenCast, PollNotes.UnanimityReveals],
        (true, false) => [PollNotes.SilenceIsNotAgreement, PollNotes.FinalWhenCast, PollNotes.UnanimityReveals],
        (false, true) => [PollNotes.NotConsent, PollNotes.SilenceIsNotAgreement],
        (false, false) => [PollNotes.SilenceIsNotAgreement],
    };
}
