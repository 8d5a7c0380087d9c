using Collab.Urns;
using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class BallotTests
{
    private static readonly Tally Counted = new([4, 1], 5);

    private static Room Ended => Live.Polling(Secret).With(Fay, new BallotEnded(P));

    [Fact]
    public void A_secret_poll_closes_in_two_steps_and_the_urn_goes_first()
    {
        var room = Live.Polling(Secret).When(Fay, (session, at) => session.ClosePoll(P, at)).Then(new BallotEnded(P))
            .When(Actor.System, (session, at) => session.CountBallot(P, Counted, at)).Then(new PollClosed(P, Eligible: 3, Counted));

        Assert.Equal(Counted.Counts, room.PollFor(Audience.Participant)!.Result!.Counts);
        Ended.When(Fay, (session, at) => session.CountBallot(P, Counted, at)).ThenRefused(SessionRefusals.SystemOnly);
    }

    [Fact]
    public void Too_few_voters_close_it_without_a_result()
    {
        var result = Ended.With(Actor.System, new PollClosed(P, 3, new([], 4))).PollFor(Audience.Participant)!.Result!;

        Assert.True(result.IsWithheld);
        Assert.Empty(result.Counts.Items);
    }

    [Fact]
    public void Followers_see_how_many_have_voted_at_least_and_nothing_else()
    {
        var room = Live.Polling(Secret).When(Actor.System, (session, at) => session.RaiseTurnout(P, 5, at)).Then(new TurnoutRose(P, 5));

        var view = room.PollFor(Audience.Facilitator)!;
        Assert.Equal((5, true, null), (view.Voted, view.IsAtLeast, view.Result));
        Assert.Contains(PollNotes.UnanimityReveals, view.Notes.Items);
        room.When(Actor.System, (session, at) => session.RaiseTurnout(P, 0, at)).ThenNothing();
        room.When(Fay, (session, at) => session.RaiseTurnout(P, 10, at)).ThenRefused(SessionRefusals.SystemOnly);
    }

    [Fact]
    public void Who_may_vote_may_vote_in_secret()
    {
        var secretBySeat = Secret with { By = VoteBy.Seat };

        Assert.Equal((Voter.OfPerson(Ada), null), May(Live.Polling(Secret), Ada));
        Assert.Equal((Voter.OfSeat(AdaHouse), null), May(Live.Polling(secretBySeat), Ada));
        Assert.Equal(SessionRefusals.NoSeat, May(Live.Polling(secretBySeat), Gus).Refusal);
        Assert.Equal(SessionRefusals.MayNotPost, May(Live.Polling(Secret), Gus).Refusal);
        Assert.Equal(SessionRefusals.NotYourVote, May(Live.Polling(secretBySeat), Fay, BoHouse).Refusal);
        Assert.Equal(SessionRefusals.PollNotOpen, May(Ended, Ada).Refusal);
        Assert.Equal(SessionRefusals.BallotIsNotSecret, May(Live.Polling(Choice), Ada).Refusal);
        Assert.Equal(SessionRefusals.NotOpen, May(Live.Polling(Secret).With(Fay, new SessionClosed()), Ada).Refusal);
    }

    [Fact]
    public void A_substitute_does_not_vote_in_secret()
    {
        var sue = Actor.Guest("sue");
        var room = Live.With(sue, new Entered(Card("Sue", Role.Guest) with { Organisation = "Bo House" }, Place.Substitute));

        Assert.Equal(SessionRefusals.SubstitutesVoteOpenly, May(room.Polling(Secret with { By = VoteBy.Seat }), sue).Refusal);
    }

    [Fact]
    public void A_ballot_that_cannot_be_counted_is_abandoned_by_the_facilitator()
    {
        Ended.When(Fay, (session, at) => session.AbandonBallot(P, at)).Then(new BallotAbandoned(P))
            .When(Actor.System, (session, at) => session.CountBallot(P, Tally.Withheld, at)).Then(new PollClosed(P, 3, Tally.Withheld));
        Ended.When(Ada, (session, at) => session.AbandonBallot(P, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.Polling(Secret).When(Fay, (session, at) => session.AbandonBallot(P, at)).ThenRefused(SessionRefusals.PollIsOpen);
        Ended.With(Actor.System, new PollClosed(P, 3, Counted)).When(Fay, (session, at) => session.AbandonBallot(P, at)).ThenRefused(SessionRefusals.BallotIsCounted);
    }

    private static (Voter Voter, Refusal? Refusal) May(Room room, Actor actor, SeatId? seat = null)
        => room.Session.MayCastInSecret(P, [0], seat, new(room.Version + 1, room.Now, actor));
}
