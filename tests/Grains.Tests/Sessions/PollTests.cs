using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class PollTests
{
    [Fact]
    public void A_poll_is_drafted_opened_and_closed_by_the_facilitator()
    {
        var id = new PollId(Ids.Of(Live.Version + 1));

        var room = Live.When(Fay, (session, at) => session.DraftPoll(Agreement, at)).Then(new PollDrafted(id, Agreement))
            .When(Fay, (session, at) => session.RevisePoll(id, Choice, at)).Then(new PollRevised(id, Choice))
            .When(Fay, (session, at) => session.OpenPoll(id, at)).Then(new PollOpened(id));
        room.When(Fay, (session, at) => session.RevisePoll(id, Agreement, at)).ThenRefused(SessionRefusals.PollIsOpen);
        room.When(Fay, (session, at) => session.ClosePoll(id, at)).Then(new PollClosed(id, Eligible: 3));
    }

    [Fact]
    public void Nobody_else_polls()
    {
        var room = Live.Drafted(Agreement);

        room.When(Ada, (session, at) => session.DraftPoll(Agreement, at)).ThenRefused(SessionRefusals.NotFacilitator);
        room.When(Ada, (session, at) => session.RevisePoll(P, Choice, at)).ThenRefused(SessionRefusals.NotFacilitator);
        room.When(Ada, (session, at) => session.OpenPoll(P, at)).ThenRefused(SessionRefusals.NotFacilitator);
        room.When(Ada, (session, at) => session.ClosePoll(P, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void A_draft_is_seen_by_the_facilitator_alone()
    {
        Assert.NotNull(Live.Drafted(Agreement).PollFor(Audience.Facilitator));
        Assert.Null(Live.Drafted(Agreement).PollFor(Audience.Participant));
        Assert.Null(Live.Polling(Agreement).PollFor(Audience.Observer));
    }

    [Fact]
    public void In_a_bilingual_session_a_poll_opens_in_both_languages()
    {
        var friday = new Text("Friday", null);

        Live.Drafted(Choice with { Options = [new Text("Monday", "Lundi"), friday] })
            .When(Fay, (session, at) => session.OpenPoll(P, at)).ThenRefused(SessionRefusals.NeedsBothLanguages(friday));
    }

    [Fact]
    public void A_choice_has_options_and_a_secret_ballot_shows_nothing_before_its_close()
    {
        Live.When(Fay, (session, at) => session.DraftPoll(Choice with { Options = [] }, at)).ThenRefused(SessionRefusals.WrongOptions);
        Live.When(Fay, (session, at) => session.DraftPoll(Choice with { Question = Text.None }, at)).ThenRefused(SessionRefusals.NoQuestion);
        Live.When(Fay, (session, at) => session.DraftPoll(Choice with { IsSecret = true }, at)).ThenRefused(SessionRefusals.SecretShowsAfterClose);
        Live.When(Fay, (session, at) => session.DraftPoll(Choice with { Quorum = 0 }, at)).ThenRefused(SessionRefusals.WrongQuorum);
    }

    [Fact]
    public void Polls_that_are_open_close_with_the_session_and_secret_ones_are_counted()
    {
        Assert.Equal(PollPhase.Closed, Live.Polling(Agreement).With(Fay, new SessionClosed()).PollFor(Audience.Participant)!.Phase);
        Assert.Equal(PollPhase.Counting, Live.Polling(Secret).With(Fay, new SessionClosed()).PollFor(Audience.Participant)!.Phase);
        Assert.Equal(PollPhase.Open, Live.Polling(Agreement).With(Fay, new WindowOpened(Room.Start.AddDays(7))).PollFor(Audience.Participant)!.Phase);
    }

    [Fact]
    public void Silence_is_counted_as_not_taking_part()
    {
        var room = Live.Polling(Agreement).With(Ada, Said(AdaHouse, Stance.Support))
            .When(Fay, (session, at) => session.ClosePoll(P, at)).Then(new PollClosed(P, Eligible: 2));

        var result = room.PollFor(Audience.Participant)!.Result!;
        Assert.Equal([1, 0, 0, 0], result.Counts);
        Assert.Equal(1, result.DidNotTakePart);
        Assert.False(result.IsFinal);
    }

    [Fact]
    public void A_poll_without_its_quorum_says_so()
    {
        var room = Live.Polling(Agreement with { Quorum = 2 }).With(Ada, Said(AdaHouse, Stance.Support));

        Assert.False(room.With(Fay, new PollClosed(P, 2)).PollFor(Audience.Participant)!.Result!.IsQuorate);
        Assert.True(room.With(Bo, Said(BoHouse, Stance.Objection)).With(Fay, new PollClosed(P, 2)).PollFor(Audience.Participant)!.Result!.IsQuorate);
    }

    [Fact]
    public void Results_are_shown_live_after_the_own_vote_or_after_the_close()
    {
        var live = Live.Polling(Choice).With(Ada, new VoteCast(P, Voter.OfPerson(Ada), Ballot.Of(1)));
        Assert.Equal([0, 1], live.PollFor(Audience.Participant)!.Result!.Counts);

        var own = Live.Polling(Agreement with { Results = ResultsShown.AfterOwnVote }).With(Ada, Said(AdaHouse, Stance.Concern));
        Assert.Null(own.PollFor(Audience.Participant)!.Result);
        Assert.Equal([0, 0, 1, 0], SessionViews.Mine(own.Session, Ada).MyVotes.Items.Single().Result!.Counts);
        Assert.Empty(SessionViews.Mine(own.Session, Bo).MyVotes.Items);
        Assert.NotEmpty(SessionViews.Stances(own.Session, Ada, P).Items);
        Assert.Empty(SessionViews.Stances(own.Session, Bo, P).Items);

        var close = Live.Polling(Agreement).With(Ada, Said(AdaHouse, Stance.Concern));
        Assert.Null(close.PollFor(Audience.Facilitator)!.Result);
        Assert.Null(SessionViews.Mine(close.Session, Ada).MyVotes.Items.Single().Result);
        Assert.Empty(SessionViews.Stances(close.Session, Ada, P).Items);
    }

    [Fact]
    public void Beside_a_formal_poll_stands_that_a_stance_is_no_consent()
        => Assert.Contains(PollNotes.NotConsent, Live.Polling(Agreement).PollFor(Audience.Participant)!.Notes.Items);
}
