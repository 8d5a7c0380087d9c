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

    /// <summary>What it wishes for; what is to end is left out.</summary>
    private static IEnumerable<NoticeId> Of(Room room, DateTimeOffset? told)
        => SessionNotices.Of(room.Session, Id, told).Where(one => one.Wish is not null).Select(one => one.Id);
}
