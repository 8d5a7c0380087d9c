using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class VoteTests
{
    private static readonly Actor Al = Actor.Person("al");
    private static readonly Actor Sue = Actor.Guest("sue");

    /// <summary>Al is of Ada's house too, and Sue stands in for Bo's.</summary>
    private static Room Meeting => Live
        .With(Al, new Entered(Card("Al") with { Organisation = "Ada House" }, Place.Participant))
        .With(Sue, new Entered(Card("Sue", Role.Guest) with { Organisation = "Bo House" }, Place.Substitute));

    [Fact]
    public void An_organisation_counts_once_and_may_change_its_vote_until_the_close()
    {
        var room = Meeting.Polling(Agreement)
            .When(Ada, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), null, at)).Then(Said(AdaHouse, Stance.Support))
            .When(Al, (session, at) => session.Cast(P, Ballot.Of(Stance.Objection), null, at)).Then(Said(AdaHouse, Stance.Objection));

        Assert.Equal([0, 0, 0, 1], room.Session.Polls.Find(P)!.Tally.Counts);
        room.With(Fay, new PollClosed(P, 2))
            .When(Ada, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), null, at)).ThenRefused(SessionRefusals.PollNotOpen);
    }

    [Fact]
    public void Who_has_no_seat_does_not_vote_formally()
    {
        Live.Polling(Agreement).When(Gus, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), null, at)).ThenRefused(SessionRefusals.NoSeat);
        Live.Polling(Agreement).When(Bo, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), Voter.OfSeat(AdaHouse), at))
            .ThenRefused(SessionRefusals.NotYourVote);
        Live.Polling(Agreement).When(Stranger, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), null, at)).ThenRefused(SessionRefusals.NoSeat);
    }

    [Fact]
    public void A_persons_vote_is_the_persons_own()
    {
        var room = Live.Polling(Choice);

        room.When(Ada, (session, at) => session.Cast(P, Ballot.Of(0), null, at)).Then(new VoteCast(P, Voter.OfPerson(Ada), Ballot.Of(0)));
        room.When(Ada, (session, at) => session.Cast(P, Ballot.Of(0), Voter.OfPerson(Bo), at)).ThenRefused(SessionRefusals.NotYourVote);
        room.When(Gus, (session, at) => session.Cast(P, Ballot.Of(0), null, at)).ThenRefused(SessionRefusals.MayNotPost);
    }

    [Fact]
    public void A_substitutes_vote_counts_once_it_is_confirmed()
    {
        var voter = Voter.OfSeat(BoHouse);
        var room = Meeting.Polling(Agreement)
            .When(Sue, (session, at) => session.Cast(P, Ballot.Of(Stance.Concern), null, at)).Then(new VoteCast(P, voter, Ballot.Of(Stance.Concern), CastAs.Substitute));

        Assert.Equal(0, room.Session.Polls.Find(P)!.Tally.Votes);
        Assert.Equal(["Bo House"], room.PollFor(Audience.Facilitator)!.Unconfirmed);
        Assert.Empty(room.PollFor(Audience.Participant)!.Unconfirmed.Items);
        room.When(Sue, (session, at) => session.ConfirmVote(P, BoHouse, at)).ThenRefused(SessionRefusals.MayNotConfirm);
        room.When(Ada, (session, at) => session.ConfirmVote(P, BoHouse, at)).ThenRefused(SessionRefusals.MayNotConfirm);
        var confirmed = room.When(Bo, (session, at) => session.ConfirmVote(P, BoHouse, at)).Then(new VoteConfirmed(P, voter));
        Assert.Equal([0, 0, 1, 0], confirmed.Session.Polls.Find(P)!.Tally.Counts);
        room.With(Fay, new SessionClosed()).When(Bo, (session, at) => session.ConfirmVote(P, BoHouse, at)).ThenRefused(SessionRefusals.NotOpen);
    }

    [Fact]
    public void Nobody_who_stands_in_changes_what_the_seat_itself_said()
        => Meeting.Polling(Agreement).With(Bo, Said(BoHouse, Stance.Support))
            .When(Sue, (session, at) => session.Cast(P, Ballot.Of(Stance.Concern), null, at)).ThenRefused(SessionRefusals.SeatHasSpoken);

    [Fact]
    public void A_proxy_votes_within_its_dates()
    {
        var proxy = new Proxy(Ada, Room.Start, Room.Start.AddDays(1));
        var voter = Voter.OfSeat(BoHouse);
        var room = Live.Polling(Agreement).When(Bo, (session, at) => session.GiveProxy(BoHouse, proxy, at)).Then(new ProxyGiven(BoHouse, proxy));

        room.When(Ada, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), voter, at))
            .Then(new VoteCast(P, voter, Ballot.Of(Stance.Support), CastAs.Proxy));
        room.After(TimeSpan.FromDays(1)).When(Ada, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), voter, at)).ThenRefused(SessionRefusals.NotYourVote);
        room.When(Bo, (session, at) => session.WithdrawProxy(BoHouse, at)).Then(new ProxyWithdrawn(BoHouse));
        room.When(Ada, (session, at) => session.WithdrawProxy(BoHouse, at)).ThenRefused(SessionRefusals.NotYourVote);
        Live.When(Ada, (session, at) => session.GiveProxy(BoHouse, proxy, at)).ThenRefused(SessionRefusals.NotYourVote);
        Live.When(Bo, (session, at) => session.GiveProxy(BoHouse, proxy with { Holder = Gus }, at)).ThenRefused(SessionRefusals.GuestsHoldNoProxy);
    }

    [Fact]
    public void What_was_told_by_telephone_is_entered_openly()
    {
        var cast = new VoteCast(P, Voter.OfSeat(BoHouse), Ballot.Of(Stance.Support), CastAs.Telephone);

        var room = Live.Polling(Agreement).When(Fay, (session, at) => session.Cast(P, cast.Ballot, cast.Voter, at)).Then(cast);

        Assert.Equal(Fay, room.Session.Polls.Find(P)!.VoteOf(cast.Voter)!.By);
    }

    [Fact]
    public void Who_must_take_it_back_answers_within_the_open_window_and_nothing_is_final_before()
    {
        var cast = new VoteCast(P, Voter.OfSeat(BoHouse), Ballot.WeMustTakeThisBack);
        var room = Live.Polling(Agreement).When(Bo, (session, at) => session.Cast(P, Ballot.WeMustTakeThisBack, null, at)).Then(cast)
            .With(Fay, new PollClosed(P, 2)).With(Fay, new WindowOpened(Room.Start.AddDays(7)));

        Assert.Equal(["Bo House"], room.PollFor(Audience.Participant)!.Result!.TookBack);
        Assert.False(room.With(Fay, new SessionClosed()).PollFor(Audience.Participant)!.Result!.IsFinal);
        var answered = room.When(Bo, (session, at) => session.Cast(P, Ballot.Of(Stance.StandAside), null, at)).Then(Said(BoHouse, Stance.StandAside));
        Assert.True(answered.With(Fay, new SessionClosed()).PollFor(Audience.Participant)!.Result!.IsFinal);
        room.When(Ada, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), null, at)).ThenRefused(SessionRefusals.PollNotOpen);
        Live.Polling(Choice).When(Bo, (session, at) => session.Cast(P, Ballot.WeMustTakeThisBack, null, at)).ThenRefused(SessionRefusals.OnlySeatsTakeBack);
    }

    [Fact]
    public void A_reason_is_given_where_it_is_asked_for()
    {
        var required = Live.Polling(Agreement with { Reasons = Reasons.Required });

        required.When(Ada, (session, at) => session.Cast(P, Ballot.Of(Stance.Concern), null, at)).ThenRefused(SessionRefusals.NoReason);
        required.When(Ada, (session, at) => session.Cast(P, Ballot.Of(Stance.Concern, new('a', PollLimits.Reason + 1)), null, at)).ThenRefused(SessionRefusals.StanceTooLong);
        Live.Polling(Agreement with { Reasons = Reasons.None })
            .When(Ada, (session, at) => session.Cast(P, Ballot.Of(Stance.Concern, "Why?"), null, at)).ThenRefused(SessionRefusals.TakesNoReason);
    }

    [Theory]
    [InlineData(PollKind.OneOf)]
    [InlineData(PollKind.OneOf, 2)]
    [InlineData(PollKind.OneOf, -1)]
    [InlineData(PollKind.OneOf, 0, 1)]
    [InlineData(PollKind.SomeOf, 1, 0)]
    [InlineData(PollKind.SomeOf, 1, 1)]
    [InlineData(PollKind.SomeOf)]
    [InlineData(PollKind.Temperature, 5)]
    public void A_ballot_holds_choices_that_there_are(PollKind kind, params int[] choices)
        => Live.Polling(Choice with { Kind = kind }).When(Ada, (session, at) => session.Cast(P, Ballot.Of(choices), null, at)).ThenRefused(SessionRefusals.NotAChoice);

    [Fact]
    public void A_secret_ballot_is_never_cast_into_the_journal()
        => Live.Polling(Secret).When(Ada, (session, at) => session.Cast(P, Ballot.Of(0), null, at)).ThenRefused(SessionRefusals.BallotIsSecret);
}
