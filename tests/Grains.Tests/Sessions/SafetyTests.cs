using System.Collections.Immutable;
using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class SafetyTests
{
    private static readonly ReportId R = new("r");

    /// <summary>Cora coordinates, and takes part.</summary>
    private static Room Meeting => Live.With(Cora, new Entered(Card("Cora", Role.Coordinator), Place.Participant)).With(Bo, Asked(Q1));

    [Fact]
    public void A_report_goes_to_those_who_facilitate_and_coordinate()
    {
        var id = new ReportId(Ids.Of(Meeting.Version + 1));

        var room = Meeting.When(Ada, (session, at) => session.Report(new("He insults us.", Post: Q1), at)).Then(new Reported(id, Bo, Q1, "He insults us."));

        Assert.All([Fay, Cora, Ada], reader => Assert.Equal("Bo", Assert.Single(Reports(room, reader)).About));
        Assert.All([Bo, Olga, Stranger], reader => Assert.Empty(Reports(room, reader)));
        Assert.Equal(1, Shown(room, Audience.Facilitator)!.Open);
        Assert.Null(Shown(room, Audience.Participant));
    }

    [Fact]
    public void A_report_about_a_facilitator_goes_to_another_coordinator_only()
    {
        var id = new ReportId(Ids.Of(Meeting.Version + 1));

        var room = Meeting.When(Ada, (session, at) => session.Report(new("She mocks us.", About: Fay), at)).Then(new Reported(id, Fay, null, "She mocks us.", IsOfFacilitator: true));

        Assert.Single(Reports(room, Cora));
        Assert.Empty(Reports(room, Fay));
        Assert.Equal(0, Shown(room, Audience.Facilitator)!.Open);
        room.When(Fay, (session, at) => session.AnswerReport(id, "Nothing.", at)).ThenRefused(SessionRefusals.NoSuchReport);
        room.When(Cora, (session, at) => session.AnswerReport(id, "I spoke with her.", at)).Then(new ReportAnswered(id, "I spoke with her."));
    }

    [Fact]
    public void Who_was_reported_does_not_read_it_also_when_taking_over_later()
    {
        var room = Meeting.With(Ada, new Reported(R, Cora, null, "She mocks us.")).With(Cora, new TakenOver());

        Assert.Empty(Reports(room, Cora));
    }

    [Fact]
    public void A_report_has_words_and_comes_from_within()
    {
        Meeting.When(Ada, (session, at) => session.Report(new(" "), at)).ThenRefused(SessionRefusals.NoWords);
        Meeting.When(Ada, (session, at) => session.Report(new(new('a', ReportLimits.Words + 1)), at)).ThenRefused(SessionRefusals.ReportTooLong);
        Meeting.When(Ada, (session, at) => session.Report(new("This.", Post: Q2), at)).ThenRefused(SessionRefusals.NoSuchPost);
        Meeting.When(Stranger, (session, at) => session.Report(new("This."), at)).ThenRefused(SessionRefusals.NotIn);
    }

    [Fact]
    public void Who_is_muted_says_nothing_until_unmuted()
    {
        var room = Meeting.With(Bo, new HandRaised(Bo, "Bo House")).When(Fay, (session, at) => session.Mute(Bo, at)).Then(new Muted(Bo));

        Assert.Empty(room.Session.Floor.Hands);
        Assert.True(SessionViews.Mine(room.Session, Bo).IsMuted);
        room.When(Bo, (session, at) => session.Ask(Draft, at)).ThenRefused(SessionRefusals.Muted);
        room.When(Bo, (session, at) => session.RaiseHand(Bo, at)).ThenRefused(SessionRefusals.Muted);
        room.Polling(Agreement).When(Bo, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), null, at)).Then(Said(BoHouse, Stance.Support));
        room.When(Bo, (session, at) => session.Unmute(Bo, at)).ThenRefused(SessionRefusals.NotFacilitator);
        room.When(Fay, (session, at) => session.Unmute(Bo, at)).Then(new Unmuted(Bo));
    }

    [Fact]
    public void The_author_of_a_post_is_muted_also_where_nobody_knows_who_it_is()
    {
        var nobody = Actor.Anonymous("hash");
        var room = Meeting.With(nobody, Asked(Q2));

        room.When(Fay, (session, at) => session.MuteAuthor(Q2, at)).Then(new Muted(nobody));
        room.When(Fay, (session, at) => session.MuteAuthor(Q1, at)).Then(new Muted(Bo));
        room.When(Ada, (session, at) => session.MuteAuthor(Q1, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void Who_is_removed_hears_and_says_nothing_more_and_does_not_come_in_again()
    {
        var room = Meeting.With(Fay, new TurnBegan(Bo, "Bo House")).When(Fay, (session, at) => session.Remove(Bo, "Insults.", at)).Then(new Removed(Bo, "Insults."));

        Assert.Null(room.Session.Floor.Turn);
        Assert.Null(SessionViews.Mine(room.Session, Bo).Audience);
        Assert.Equal("Insults.", SessionViews.Mine(room.Session, Bo).RemovedBecause);
        room.When(Bo, (session, at) => session.Enter(Card("Bo"), at)).ThenRefused(SessionRefusals.Removed);
        room.When(Bo, (session, at) => session.Ask(Draft, at)).ThenRefused(SessionRefusals.NotIn);
        room.Polling(Agreement).When(Bo, (session, at) => session.Cast(P, Ballot.Of(Stance.Support), null, at)).ThenRefused(SessionRefusals.NoSeat);
    }

    [Fact]
    public void Who_is_removed_is_in_no_list_of_those_who_came_in()
    {
        var room = Meeting.With(Fay, new Removed(Bo, "Insults."));

        Assert.DoesNotContain(SessionViews.Attendees(room.Session, Fay, null), attendee => attendee.Actor == Bo);
        Assert.Contains(SessionViews.Attendees(room.Session, Fay, null), attendee => attendee.Actor == Ada);
    }

    [Theory]
    [InlineData(Audience.Facilitator)]
    [InlineData(Audience.Participant)]
    [InlineData(Audience.Observer)]
    [InlineData(Audience.Projector)]
    public void A_removal_ends_the_streams_of_whom_it_is_about(Audience audience)
        => Assert.Contains(
            SessionViewsTests.Changes(audience, Meeting, Fay, new Removed(Bo, "Insults.")),
            change => change is { Key: PlacesChanged.Key, Value: PlacesChanged { Of: [var moved] } } && moved == Bo);

    [Fact]
    public void Only_the_facilitator_mutes_and_removes_and_no_facilitator()
    {
        Meeting.When(Ada, (session, at) => session.Mute(Bo, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Meeting.When(Ada, (session, at) => session.Remove(Bo, "No.", at)).ThenRefused(SessionRefusals.NotFacilitator);
        Meeting.When(Fay, (session, at) => session.Mute(Fay, at)).ThenRefused(SessionRefusals.NotAFacilitator);
        Meeting.When(Fay, (session, at) => session.Remove(Fay, "No.", at)).ThenRefused(SessionRefusals.NotAFacilitator);
        Meeting.When(Fay, (session, at) => session.Remove(Stranger, "No.", at)).ThenRefused(SessionRefusals.NotIn);
    }

    private static ImmutableArray<ReportView> Reports(Room room, Actor reader) => SessionViews.Mine(room.Session, reader).Reports.Items;

    private static ReportsView? Shown(Room room, Audience audience)
        => SessionViews.Look(room.Session, audience).Select(change => change.Value).OfType<ReportsView>().SingleOrDefault();
}
