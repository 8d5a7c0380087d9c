using Collab.Collectives;
using Collab.Notices;
using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class WishedNoticesTests
{
    private const string Id = "s1";

    private static Room Moved => Lobby.With(Fay, new SessionRevised(Plan with { Ends = Plan.Ends.AddHours(1) }));

    [Fact]
    public void A_scheduled_session_invites_and_reminds()
    {
        var wished = Of(Lobby, null);

        Assert.Equal(new[] { SessionNotices.Invitation(Id), SessionNotices.DayBefore(Id), SessionNotices.HourBefore(Id) }, wished);
        Assert.Empty(SessionNotices.Of(Drafted.Session, Id, null));
    }

    [Fact]
    public void Of_two_changes_in_a_row_the_second_is_told()
    {
        var twice = Moved.With(Fay, new SessionRevised(Plan with { Ends = Plan.Ends.AddHours(2) }));

        Assert.Contains(SessionNotices.Change(Id, 1), Of(Moved, Room.Start));
        Assert.Contains(SessionNotices.Change(Id, 2), Of(twice, Room.Start));
        Assert.DoesNotContain(SessionNotices.Change(Id, 1), Of(twice, Room.Start));
        Assert.Contains(SessionNotices.Of(twice.Session, Id, Room.Start), one => one == new WishedNotice(SessionNotices.Change(Id, 1), null));
    }

    [Fact]
    public void A_change_is_told_to_those_who_knew_it_otherwise()
    {
        Assert.DoesNotContain(SessionNotices.Change(Id, 1), Of(Moved, null));
        Assert.DoesNotContain(SessionNotices.Change(Id, 1), Of(Moved, Moved.Now + TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void A_change_in_the_moment_of_the_invitation_is_told_too()
        => Assert.Contains(SessionNotices.Change(Id, 1), Of(Moved, Moved.Now));

    [Fact]
    public void Cancelled_it_wishes_for_nothing_but_the_cancellation()
    {
        var cancelled = Moved.With(Fay, new SessionCancelled(new("A storm.", null)));

        Assert.Equal(SessionNotices.Cancellation(Id), Assert.Single(Of(cancelled, Room.Start)));
        Assert.Empty(Of(cancelled, null));
    }

    [Fact]
    public void What_was_turned_off_is_not_wished_for_until_it_is_turned_on_again()
    {
        var off = Moved.With(Cora, new NoticesChosen([SessionNotice.Changes, SessionNotice.DayBefore, SessionNotice.Minutes]));

        Assert.Equal([SessionNotices.Invitation(Id), SessionNotices.HourBefore(Id)], Of(off, Room.Start));
        Assert.Contains(SessionNotices.Of(off.Session, Id, Room.Start), one => one == new WishedNotice(SessionNotices.DayBefore(Id), null));
        Assert.Empty(Of(off.With(Fay, new SessionCancelled(new("A storm.", null))), Room.Start));
        Assert.Equal(4, Of(off.With(Cora, new NoticesChosen([])), Room.Start).Count());
    }

    [Fact]
    public void Only_coordinators_turn_notices_off()
    {
        Many<SessionNotice> off = [SessionNotice.HourBefore, SessionNotice.Invitation, SessionNotice.HourBefore];

        Drafted.When(Cora, (session, _) => session.ChooseNotices(off, Roles.Coordinator)).Then(new NoticesChosen([SessionNotice.Invitation, SessionNotice.HourBefore]));
        Drafted.When(Fay, (session, _) => session.ChooseNotices(off, Roles.Facilitator)).ThenRefused(NoticeRefusals.NotForYou);
        Drafted.When(Cora, (session, _) => session.ChooseNotices([], Roles.Coordinator)).ThenNothing();
        Room.Empty.When(Cora, (session, _) => session.ChooseNotices(off, Roles.Coordinator)).ThenRefused(SessionRefusals.NoSuchSession);
    }

    [Fact]
    public void Every_notice_that_it_wishes_for_belongs_to_a_kind()
    {
        foreach (var session in new[] { Lobby.Session, Moved.Session, Moved.With(Fay, new SessionCancelled(new("A storm.", null))).Session })
        {
            var known = Enum.GetValues<SessionNotice>().SelectMany(kind => SessionNotices.Of(kind, session, Id)).ToHashSet();
            Assert.All(SessionNotices.Of(session, Id, Room.Start), one => Assert.Contains(one.Id, known));
        }
    }

    /// <summary>What it wishes for; what is to end is left out.</summary>
    private static IEnumerable<NoticeId> Of(Room room, DateTimeOffset? told)
        => SessionNotices.Of(room.Session, Id, told).Where(one => one.Wish is not null).Select(one => one.Id);
}
