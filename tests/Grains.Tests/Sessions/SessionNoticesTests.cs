using Collab.Collectives;
using Collab.Notices;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Sessions;

/// <summary>What a session tells by itself those who hold its seats.</summary>
public sealed class SessionNoticesTests(CollabHost host) : IClassFixture<CollabHost>
{
    private static readonly Text Title = new("Spring", "Printemps");

    [Fact]
    public async Task Scheduled_it_invites_after_an_hour_and_reminds_a_day_and_an_hour_before()
    {
        var (mailing, session) = await Scheduled();
        var starts = await Starts(mailing, session);

        var invitation = await Waiting(mailing, SessionNotices.Invitation(session));
        Assert.InRange(invitation.Progress.Due!.Value, host.Time.GetUtcNow(), host.Time.GetUtcNow().AddHours(1));
        Assert.Equal(starts.AddDays(-1), (await Waiting(mailing, SessionNotices.DayBefore(session))).Progress.Due);
        Assert.Equal(starts.AddHours(-1), (await Waiting(mailing, SessionNotices.HourBefore(session))).Progress.Due);
        Assert.Empty(mailing.Mails);

        await Sent(mailing, SessionNotices.Invitation(session));
        Assert.Equal(new[] { mailing.AddressOf("Ada"), mailing.AddressOf("Bo") }, mailing.Mails.Select(mail => mail.Recipient).Order());
    }

    [Fact]
    public async Task A_reminder_that_would_come_too_late_does_not_come()
    {
        var (mailing, session) = await Scheduled(TimeSpan.FromHours(2));

        await Waiting(mailing, SessionNotices.HourBefore(session));
        await Waiting(mailing, SessionNotices.Invitation(session));
        Assert.Null(await Read(mailing, SessionNotices.DayBefore(session)));
    }

    [Fact]
    public async Task Without_seats_nobody_is_told()
    {
        var mailing = await Mailing.Found(host);
        var session = await mailing.Schedule(Title, host.Time.GetUtcNow().AddDays(3), new());

        host.Time.Advance(TimeSpan.FromHours(2));

        Assert.Null(await Read(mailing, SessionNotices.Invitation(session)));
    }

    [Fact]
    public async Task Moved_its_reminders_move_and_those_who_were_told_hear_of_it()
    {
        var (mailing, session) = await Scheduled();
        await Sent(mailing, SessionNotices.Invitation(session));
        var starts = (await Starts(mailing, session)).AddDays(1);

        await Move(mailing, session, starts);

        await Until(mailing, SessionNotices.DayBefore(session), notice => notice.Progress.Due == starts.AddDays(-1));
        await Until(mailing, SessionNotices.HourBefore(session), notice => notice.Progress.Due == starts.AddHours(-1));
        await Sent(mailing, SessionNotices.Change(session, 1));
        Assert.Equal(4, mailing.Mails.Count());
        Assert.Equal(("REQUEST", 1), CalendarOf(mailing));
    }

    [Fact]
    public async Task Moved_after_its_reminder_went_the_new_time_has_reminders_of_its_own()
    {
        var (mailing, session) = await Scheduled(TimeSpan.FromHours(26));
        await Sent(mailing, SessionNotices.DayBefore(session));
        var starts = (await Starts(mailing, session)).AddDays(7);

        await Move(mailing, session, starts);

        Assert.Equal(starts.AddDays(-1), (await Waiting(mailing, SessionNotices.DayBefore(session, 1))).Progress.Due);
        Assert.Equal(starts.AddHours(-1), (await Waiting(mailing, SessionNotices.HourBefore(session, 1))).Progress.Due);
        await Until(mailing, SessionNotices.HourBefore(session), notice => notice.Progress.Phase == NoticePhase.Cancelled);
    }

    [Fact]
    public async Task Moved_before_the_invitation_went_only_the_invitation_goes()
    {
        var (mailing, session) = await Scheduled();
        await Waiting(mailing, SessionNotices.Invitation(session));

        await Move(mailing, session, (await Starts(mailing, session)).AddDays(1));
        await Sent(mailing, SessionNotices.Invitation(session));

        Assert.Null(await Read(mailing, SessionNotices.Change(session, 1)));
        Assert.Equal(("REQUEST", 1), CalendarOf(mailing));
    }

    [Fact]
    public async Task Cancelled_what_waits_ends_and_the_cancellation_goes_with_its_reason()
    {
        var (mailing, session) = await Scheduled();
        await Sent(mailing, SessionNotices.Invitation(session));

        Mailing.Accepted(await mailing.Session(session).Cancel(By(mailing.Coordinator.Actor), new("A storm.", "Une tempête.")));
        await Sent(mailing, SessionNotices.Cancellation(session));

        await Until(mailing, SessionNotices.DayBefore(session), notice => notice.Progress.Phase == NoticePhase.Cancelled);
        await Until(mailing, SessionNotices.HourBefore(session), notice => notice.Progress.Phase == NoticePhase.Cancelled);
        Assert.Equal(("CANCEL", 1), CalendarOf(mailing));
        Assert.Contains("A storm.", (await Notice(mailing, SessionNotices.Cancellation(session)).Preview(mailing.Coordinator, "en")).Composed!.Text);
    }

    [Fact]
    public async Task Cancelled_before_anybody_was_told_nobody_hears_of_it()
    {
        var (mailing, session) = await Scheduled();
        await Waiting(mailing, SessionNotices.HourBefore(session));

        Mailing.Accepted(await mailing.Session(session).Cancel(By(mailing.Coordinator.Actor), new("A storm.", "Une tempête.")));
        await Until(mailing, SessionNotices.Invitation(session), notice => notice.Progress.Phase == NoticePhase.Cancelled);
        host.Time.Advance(TimeSpan.FromHours(1));

        Assert.Null(await Read(mailing, SessionNotices.Cancellation(session)));
        Assert.Empty(mailing.Mails);
    }

    [Fact]
    public async Task What_a_coordinator_turned_off_does_not_come_back()
    {
        var (mailing, session) = await Scheduled();
        await Waiting(mailing, SessionNotices.DayBefore(session));
        Mailing.Accepted(await Notice(mailing, SessionNotices.DayBefore(session)).Cancel(By(mailing.Coordinator.Actor)));
        var starts = (await Starts(mailing, session)).AddDays(1);

        await Move(mailing, session, starts);
        await Until(mailing, SessionNotices.HourBefore(session), notice => notice.Progress.Due == starts.AddHours(-1));

        Assert.Equal(NoticePhase.Cancelled, (await Read(mailing, SessionNotices.DayBefore(session)))!.Progress.Phase);
    }

    [Fact]
    public async Task What_was_turned_off_beforehand_is_not_prepared_and_comes_back_when_it_is_turned_on()
    {
        var (mailing, session) = await Scheduled(off: [SessionNotice.DayBefore, SessionNotice.Invitation]);
        await Waiting(mailing, SessionNotices.HourBefore(session));
        Assert.Null(await Read(mailing, SessionNotices.DayBefore(session)));
        Assert.Null(await Read(mailing, SessionNotices.Invitation(session)));

        await Choose(mailing, session, [SessionNotice.HourBefore]);
        await Waiting(mailing, SessionNotices.DayBefore(session));
        await Until(mailing, SessionNotices.HourBefore(session), notice => notice.Progress.Phase == NoticePhase.Cancelled);
        await Choose(mailing, session, []);

        Assert.Equal((await Starts(mailing, session)).AddHours(-1), (await Waiting(mailing, SessionNotices.HourBefore(session))).Progress.Due);
    }

    [Fact]
    public async Task Without_an_invitation_of_ours_those_who_speak_still_hear_of_a_change()
    {
        var (mailing, session) = await Scheduled(off: [SessionNotice.Invitation]);
        await Waiting(mailing, SessionNotices.HourBefore(session));

        await Move(mailing, session, (await Starts(mailing, session)).AddDays(1));
        await Sent(mailing, SessionNotices.Change(session, 1));

        Assert.Equal(2, mailing.Mails.Count());
    }

    [Fact]
    public async Task Coordinators_see_what_it_tells_by_itself_and_nobody_else_does()
    {
        var (mailing, session) = await Scheduled(off: [SessionNotice.Minutes]);
        var grain = mailing.Session(session);

        var seen = await grain.Notices(mailing.Coordinator.Actor);
        Assert.Equal([SessionNotice.Minutes], seen.Where(one => !one.IsOn).Select(one => one.Kind));
        Assert.Equal(SessionNotices.Invitation(session), Assert.Single(seen[0].Notices.Items));
        var ada = await mailing.Welcome("Ann", "en", Roles.Representative);
        Assert.Empty(await grain.Notices(ada.Actor));
        Assert.Equal(NoticeRefusals.NotForYou, (await grain.ChooseNotices(By(ada.Actor), [])).Refusal);
    }

    [Fact]
    public async Task Whoever_comes_to_speak_after_the_invitation_gets_one_of_their_own()
    {
        var (mailing, session) = await Scheduled();
        await Sent(mailing, SessionNotices.Invitation(session));
        var entry = CalendarMails.Read(mailing.Mails.Last()).Item2;
        var cy = await mailing.Welcome("Cy", "en", Roles.Representative);

        Mailing.Accepted(await mailing.Session(session).SetSeat(By(mailing.Coordinator.Actor), new("North", cy.Actor, [], [])));
        await Sent(mailing, SessionNotices.LateInvitation(session, 1));

        Assert.Equal(mailing.AddressOf("Cy"), mailing.Mails.Last().Recipient);
        Assert.Equal(3, mailing.Mails.Count());
        Assert.Equal(entry.Uid, CalendarMails.Read(mailing.Mails.Last()).Item2.Uid);
    }

    [Fact]
    public async Task Its_minutes_go_out_once_they_are_approved()
    {
        var (mailing, session) = await Scheduled();
        await Waiting(mailing, SessionNotices.HourBefore(session));
        var (grain, by) = (mailing.Session(session), mailing.Coordinator.Actor);
        Mailing.Accepted(await grain.OpenLobby(By(by)));
        Mailing.Accepted(await grain.GoLive(By(by)));
        await Until(mailing, SessionNotices.HourBefore(session), notice => notice.Progress.Phase == NoticePhase.Cancelled);
        Mailing.Accepted(await grain.Close(By(by)));

        Mailing.Accepted(await grain.ApproveMinutes(By(by)));
        await Sent(mailing, SessionNotices.Minutes(session));

        Assert.Equal(2, mailing.Mails.Count());
    }

    [Fact]
    public async Task Who_is_still_to_do_something_is_reminded_of_their_own_actions_before_they_are_due()
    {
        var (mailing, session) = await Scheduled();
        var (grain, by) = (mailing.Session(session), mailing.Coordinator.Actor);
        var due = DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime).AddDays(10);
        var seat = (await grain.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<SeatView>().Single().Plan!;
        var (ada, bo) = (seat.Representative!.Value, seat.Alternates.Items[0]);
        var item = new AgendaItemId((await grain.AddItem(By(by), new(AgendaItemKind.Decision, new("Training", "Formation"), 5), null)).MadeId);
        Mailing.Accepted(await grain.OpenLobby(By(by)));
        Mailing.Accepted(await grain.GoLive(By(by)));
        foreach (var who in new[] { ada, bo })
        {
            Mailing.Accepted(await grain.Enter(By(who), new("Somebody", "Elders", Role.Representative, AcceptsRules: true)));
        }

        ActionDraft[] actions = [new(new("Draft the terms", "Rédiger"), ada, due), new(new("Book a room", "Réserver"), bo, due), new(new("Tell the board", "Informer"), bo, due.AddDays(20))];
        var decided = await grain.Decide(By(by), new(item, new("Shared.", "Partagée."), [.. actions]));
        Mailing.Accepted(decided);
        Mailing.Accepted(await grain.Close(By(by)));
        await Waiting(mailing, SessionNotices.ActionsDue(session, due), notice => notice.Plan.Audience.People.Items.Length == 2);

        Mailing.Accepted(await grain.CompleteAction(By(ada), ActionId.Of(new DecisionId(decided.MadeId), 1)));
        var waiting = await Waiting(mailing, SessionNotices.ActionsDue(session, due), notice => notice.Plan.Audience.People.Items.Length == 1);
        Assert.Equal(new DateTimeOffset(due.AddDays(-3), new(12, 0), TimeSpan.Zero), waiting.Progress.Due);
        host.Time.Advance(waiting.Progress.Due!.Value - host.Time.GetUtcNow() - TimeSpan.FromMinutes(1));
        await Sent(mailing, SessionNotices.ActionsDue(session, due));

        Assert.Equal(mailing.AddressOf("Bo"), mailing.Mails.Last().Recipient);
        var text = Mailing.Read(mailing.Mails.Last());
        Assert.Contains($"{due:yyyy-MM-dd})\n- Informer (", text);
        Assert.Contains("\n- Réserver (", text);
        Assert.DoesNotContain("Rédiger", text);
    }

    /// <summary>With a seat of two people.</summary>
    private async Task<(Mailing Mailing, string Session)> Scheduled(TimeSpan? ahead = null, Many<SessionNotice>? off = null)
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Representative);
        var bo = await mailing.Welcome("Bo", "fr", Roles.Representative);
        var session = await mailing.Schedule(Title, host.Time.GetUtcNow() + (ahead ?? TimeSpan.FromDays(5)), new(), async grain =>
        {
            Mailing.Accepted(await grain.SetSeat(By(mailing.Coordinator.Actor), new("Elders", ada.Actor, [bo.Actor], [])));
            Mailing.Accepted(await grain.ChooseNotices(By(mailing.Coordinator.Actor), off ?? []));
        });
        return (mailing, session);
    }

    private static async Task<DateTimeOffset> Starts(Mailing mailing, string session) => (await mailing.Session(session).Plan(mailing.Coordinator.Actor))!.Starts;

    private static async Task Move(Mailing mailing, string session, DateTimeOffset starts)
    {
        var plan = (await mailing.Session(session).Plan(mailing.Coordinator.Actor))!;
        Mailing.Accepted(await mailing.Session(session).Revise(By(mailing.Coordinator.Actor), plan with { Starts = starts, Ends = starts.AddHours(2) }));
    }

    private static async Task Choose(Mailing mailing, string session, Many<SessionNotice> off)
        => Mailing.Accepted(await mailing.Session(session).ChooseNotices(By(mailing.Coordinator.Actor), off));

    private INoticeGrain Notice(Mailing mailing, NoticeId id) => host.Grains.Notice(mailing.Tenant, id);

    private Task<NoticeView?> Read(Mailing mailing, NoticeId id) => Notice(mailing, id).Read(mailing.Coordinator.Actor);

    /// <summary>Without moving the clock: the session does this right after its commit.</summary>
    private async Task<NoticeView> Waiting(Mailing mailing, NoticeId id, Func<NoticeView, bool>? isSo = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await Read(mailing, id) is { Progress.Phase: NoticePhase.Waiting } notice && isSo?.Invoke(notice) is not false)
            {
                return notice;
            }

            await Task.Delay(10, patience.Token);
        }
    }

    private Task<NoticeView?> Sent(Mailing mailing, NoticeId id) => Until(mailing, id, notice => notice.Progress.Phase == NoticePhase.Sent);

    private Task<NoticeView?> Until(Mailing mailing, NoticeId id, Func<NoticeView, bool> isSo)
        => host.InTime(() => Read(mailing, id), notice => notice is not null && isSo(notice), looks: 10);

    private static (string Method, int Sequence) CalendarOf(Mailing mailing)
    {
        var (method, entry) = CalendarMails.Read(mailing.Mails.Last());
        return (method, entry.Sequence);
    }
}
