using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class MinutesTests
{
    private static readonly Text Note = new("The room was cold.", "La salle était froide.");

    private static Room Closed => Live.With(Fay, new SessionClosed());

    [Fact]
    public void Minutes_are_what_happened()
    {
        var room = Live.With(Fay, new TurnBegan(Ada, "Ada House")).Polling(Agreement).With(Ada, Said(AdaHouse, Stance.Support)).With(Fay, new SessionClosed());

        var minutes = Read(room, Ada)!;

        Assert.Equal(room.Now, minutes.Ended);
        Assert.Contains(new("Ada House", 1, ["Ada"]), minutes.Attendance.Items);
        Assert.Equal(["Olga"], minutes.Observers);
        Assert.Equal(1, minutes.Floor.Turns);
        var poll = Assert.Single(minutes.Polls.Items);
        Assert.Equal([1, 0, 0, 0], poll.Poll.Result!.Counts);
        Assert.Equal([new("Ada House", Ballot.Of(Stance.Support), CastAs.Own, Counts: true)], poll.Stances);
        Assert.Contains(PollNotes.NotConsent, minutes.Notes.Items);
    }

    [Fact]
    public void Attendance_is_by_organisation_and_names_are_by_choice()
    {
        var room = Live.With(Ada, new CardChanged(Card("Ada") with { ShowsName = false })).With(Fay, new SessionClosed());

        Assert.Contains(new("Ada House", 1, []), Read(room, Bo)!.Attendance.Items);
        Assert.Contains(new("Ada House", 1, ["Ada"]), Read(room, Fay)!.Attendance.Items);
        Assert.All(Read(room.With(new DoorSettings(Minutes: Circle.Everyone)), Stranger)!.Attendance.Items, line => Assert.Empty(line.Names.Items));
    }

    [Fact]
    public void Minutes_reach_those_whom_the_door_says_and_nobody_claims_to_be_nearer()
    {
        Assert.NotNull(Read(Closed, Ada));
        Assert.Null(Read(Closed, Olga));
        Assert.Null(SessionViews.Minutes(Closed.Session, Stranger, Circle.Facilitators));
        Assert.Null(Read(Lobby, Fay));
        Assert.NotNull(Read(Closed.With(new DoorSettings(Minutes: Circle.Collective)), Olga));
    }

    [Fact]
    public void Minutes_are_edited_by_annotation_only_in_the_languages_of_the_session()
    {
        var room = Closed.When(Fay, (session, at) => session.Annotate(Note, at)).Then(new MinutesAnnotated(Note));

        Assert.Equal(new(Note, "Fay", room.Now), Assert.Single(Read(room, Fay)!.Annotations.Items));
        var english = Note with { French = null };
        Closed.When(Fay, (session, at) => session.Annotate(english, at)).ThenRefused(SessionRefusals.NeedsBothLanguages(english));
        Closed.When(Ada, (session, at) => session.Annotate(Note, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.When(Fay, (session, at) => session.Annotate(Note, at)).ThenRefused(SessionRefusals.NotYet);
    }

    [Fact]
    public void The_chair_approves_and_nothing_changes_any_more()
    {
        var room = Closed.When(Fay, (session, at) => session.ApproveMinutes(at)).Then(new MinutesApproved());

        Assert.Equal(Phase.MinutesApproved, room.Session.Life.Phase);
        Assert.Equal(new("Fay", room.Now), Read(room, Fay)!.Approval);
        room.When(Fay, (session, at) => session.Annotate(Note, at)).ThenRefused(SessionRefusals.MinutesAreApproved);
        Closed.When(Ada, (session, at) => session.ApproveMinutes(at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.When(Fay, (session, at) => session.ApproveMinutes(at)).ThenRefused(SessionRefusals.NotYet);
        Live.Polling(Secret).With(Fay, new SessionClosed()).When(Fay, (session, at) => session.ApproveMinutes(at)).ThenRefused(SessionRefusals.BallotsUncounted);
    }

    private static MinutesView? Read(Room room, Actor reader) => SessionViews.Minutes(room.Session, reader, Circle.Everyone);
}
