using Collab.Collectives;
using Collab.Notices;
using Collab.People;
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
    public void Whoever_comes_to_speak_after_the_invitation_is_invited_with_those_who_came_shortly_after()
    {
        var (invited, seated) = (Lobby.Now, Lobby.With(Fay, Seats("Elders", Ada)));
        var together = seated.With(Fay, Seats("North", Bo));
        var later = together.After(Joining.Span).With(Fay, Seats("South", Olga));

        Assert.Equal(2, Late(together.Reloaded(), invited, 1)!.Items.Length);
        Assert.Equal(PersonId.From(Olga), Assert.Single(Late(later, invited, 2)!.Items));
        Assert.Null(Late(together, null, 1));
        Assert.Single(Late(together, together.Now, 1)!.Items);
        Assert.Null(Late(together, together.Now + TimeSpan.FromTicks(1), 1));
        Assert.Null(Late(together.With(Fay, new SeatRemoved(new("Elders")), new SeatRemoved(new("North"))), invited, 1));
        Assert.Null(Late(together.With(Cora, new NoticesChosen([SessionNotice.Invitation])), invited, 1));
    }

    [Fact]
    public void Who_spoke_before_it_was_scheduled_or_changes_the_seat_is_not_invited_twice()
    {
        var seated = Drafted.With(Fay, Seats("Elders", Ada)).With(Fay, new SessionScheduled());

        Assert.Empty(seated.With(Fay, new SeatSet(new("Elders"), new("Elders", null, [Ada], []))).Session.Joinings);
    }

    [Fact]
    public void A_session_from_before_notices_begins_to_tell_without_an_invitation()
    {
        var old = Lobby with { Session = Lobby.Session with { Calendar = Lobby.Session.Calendar with { Announced = null } } };
        Assert.Empty(Of(old, null));

        var began = old.When(Actor.System, (session, at) => session.BeginNotices(at)).Then(new NoticesBegan());

        Assert.Equal([SessionNotices.DayBefore(Id), SessionNotices.HourBefore(Id)], Of(began, began.Now));
        Assert.Contains(SessionNotices.Change(Id, 1), Of(began.With(Fay, new SessionRevised(Plan with { Ends = Plan.Ends.AddHours(1) })), began.Now));
        Lobby.When(Actor.System, (session, at) => session.BeginNotices(at)).ThenNothing();
        Drafted.When(Actor.System, (session, at) => session.BeginNotices(at)).ThenNothing();
        old.When(Fay, (session, at) => session.BeginNotices(at)).ThenRefused(SessionRefusals.SystemOnly);
    }

    [Fact]
    public void Whoever_is_still_to_do_something_is_reminded_of_it_three_days_before()
    {
        var (item, decision, due) = (new AgendaItemId("item"), new DecisionId("d"), new DateOnly(2026, 12, 20));
        ActionDraft Action(string words, Actor owner, int days) => new(new(words, words), owner, due.AddDays(days));
        var closed = Live.With(Fay, new ItemAdded(item, new(AgendaItemKind.Decision, new("Training", "Formation"), 10), null))
            .With(Fay, new Decided(decision, new(item, new("Shared.", "Partagée."), [Action("Terms", Ada, 0), Action("Room", Bo, 0), Action("Food", Ada, 0), Action("Report", Ada, 9)])))
            .With(Fay, new SessionClosed());

        var wish = Due(closed)!;
        Assert.Equal([PersonId.From(Ada)!.Value, PersonId.From(Bo)!.Value], wish.Plan.Audience.People.Items.AsEnumerable());
        Assert.Equal(new DateTimeOffset(2026, 12, 17, 12, 0, 0, TimeSpan.Zero), wish.Due);
        Assert.Equal(PersonId.From(Ada), Assert.Single(Due(closed, 9)!.Plan.Audience.People.Items));
        var done = closed.With(Ada, new ActionDone(ActionId.Of(decision, 1)), new ActionDone(ActionId.Of(decision, 3)));
        Assert.Equal(PersonId.From(Bo), Assert.Single(Due(done)!.Plan.Audience.People.Items));
        Assert.Equal(PersonId.From(Ada), Assert.Single(Due(done.With(Bo, new ActionHandedOver(ActionId.Of(decision, 2), Ada)))!.Plan.Audience.People.Items));
        Assert.Null(Due(done.With(Bo, new ActionDone(ActionId.Of(decision, 2)))));
        Assert.Null(Due(closed.With(Fay, new DecisionWithdrawn(decision, "No."))));
        Assert.Null(Due(closed.With(Cora, new NoticesChosen([SessionNotice.Actions]))));

        AutomaticNotice? Due(Room room, int days = 0)
            => SessionNotices.Of(room.Session, Id, null).Single(one => one.Id == SessionNotices.ActionsDue(Id, due.AddDays(days))).Wish;
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

    private static SeatSet Seats(string organisation, Actor speaker) => new(new(organisation), new(organisation, speaker, [], []));

    /// <summary>Whom the late invitation of a number goes to; none where it is not to go.</summary>
    private static Many<PersonId>? Late(Room room, DateTimeOffset? invited, int number)
        => SessionNotices.Of(room.Session, Id, invited, invited).Single(one => one.Id == SessionNotices.LateInvitation(Id, number)).Wish?.Plan.Audience.People;

    /// <summary>What it wishes for; what is to end is left out.</summary>
    private static IEnumerable<NoticeId> Of(Room room, DateTimeOffset? told)
        => SessionNotices.Of(room.Session, Id, told).Where(one => one.Wish is not null).Select(one => one.Id);
}
