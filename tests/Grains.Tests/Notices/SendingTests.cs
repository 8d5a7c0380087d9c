using Collab.Collectives;
using Collab.Testing.Mail;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Notices;

/// <summary>A notice from its draft to its last recipient, over a real server.</summary>
public sealed class SendingTests(CollabHost host) : IClassFixture<CollabHost>
{
    [Fact]
    public async Task Each_reader_gets_it_once_in_their_language_and_in_the_inbox()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
        var bo = await mailing.Welcome("Bo", "fr", Roles.Operator);
        await mailing.Welcome("Carl", "en", Roles.Partner);

        await mailing.Release();
        var sent = await mailing.Sent();

        Assert.Equal((2, 2), (sent.Progress.Tally.Sent, sent.Progress.Tally.All));
        Assert.Equal(new[] { mailing.AddressOf("Ada"), mailing.AddressOf("Bo") }, mailing.Mails.Select(mail => mail.Recipient).Order());
        Assert.Single((await mailing.Subscriber(ada).Inbox()).Inbox);
        Assert.StartsWith("Bonjour Bo", (await mailing.Notice.Preview(bo, null)).Composed!.Text);
    }

    [Fact]
    public async Task Taken_back_within_the_minute_it_goes_nowhere()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        await mailing.Release();

        Mailing.Accepted(await mailing.Notice.TakeBack(By(mailing.Coordinator.Actor)));
        host.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(NoticePhase.Draft, (await mailing.Notice.Read(mailing.Coordinator.Actor))!.Progress.Phase);
        Assert.Empty(mailing.Mails);
    }

    [Fact]
    public async Task Planned_it_waits_for_its_time()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        Mailing.Accepted(await mailing.Notice.Write(By(mailing.Coordinator.Actor), Mailing.Plan));
        Mailing.Accepted(await mailing.Notice.Release(By(mailing.Coordinator.Actor), host.Time.GetUtcNow().AddHours(2), Mailing.Root));

        host.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(NoticePhase.Waiting, (await mailing.Notice.Read(mailing.Coordinator.Actor))!.Progress.Phase);

        Assert.Equal(1, (await mailing.Sent()).Progress.Tally.Sent);
    }

    [Fact]
    public async Task Who_unsubscribes_by_the_link_is_left_out_of_the_next_one_with_that_reason()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
        await mailing.Welcome("Bo", "en", Roles.Operator);
        Mailing.Accepted(await mailing.Subscriber(ada).Choose(Act.OfSystem(NewId()), NoticeClass.Membership, Delivery.Nothing));

        await mailing.Release();
        var reach = await mailing.Notice.Reach(mailing.Coordinator.Actor, null, 50);
        var sent = await mailing.Sent();

        Assert.Equal(2, reach!.Found);
        Assert.Equal(Exclusion.Unsubscribed, reach.People.Single(one => one.Person == ada).Admission.Why);
        Assert.Equal([(Exclusion.None, "en", 1), (Exclusion.Unsubscribed, "", 1)], reach.Ways.Select(way => (way.How.Why, way.How.Language, way.Count)).Order());
        Assert.Equal((1, 1), (sent.Progress.Tally.Sent, sent.Progress.Tally.Excluded));
        Assert.Equal((MailState.Excluded, Exclusion.Unsubscribed), ((await mailing.Recipient(ada)).State, (await mailing.Recipient(ada)).Why));
        Assert.Equal(mailing.AddressOf("Bo"), Assert.Single(mailing.Mails).Recipient);
    }

    [Fact]
    public async Task Who_is_left_out_gets_nothing_and_who_is_put_back_does()
    {
        var mailing = await Mailing.Found(host);
        var (ada, bo) = (await mailing.Welcome("Ada", "en", Roles.Operator), await mailing.Welcome("Bo", "en", Roles.Operator));
        Mailing.Accepted(await mailing.Notice.Write(By(mailing.Coordinator.Actor), Mailing.Plan));
        Mailing.Accepted(await mailing.Notice.LeaveOut(By(mailing.Coordinator.Actor), ada, isOut: true));
        Mailing.Accepted(await mailing.Notice.LeaveOut(By(mailing.Coordinator.Actor), bo, isOut: true));
        Mailing.Accepted(await mailing.Notice.LeaveOut(By(mailing.Coordinator.Actor), bo, isOut: false));
        Assert.Equal(NoticeRefusals.NotForYou, (await mailing.Notice.LeaveOut(By(ada.Actor), bo, isOut: true)).Refusal);
        Mailing.Accepted(await mailing.Notice.Release(By(mailing.Coordinator.Actor), null, Mailing.Root));

        await mailing.Sent();

        Assert.Equal(mailing.AddressOf("Bo"), Assert.Single(mailing.Mails).Recipient);
        Assert.Equal((MailState.Excluded, Exclusion.LeftOut), ((await mailing.Recipient(ada)).State, (await mailing.Recipient(ada)).Why));
        Assert.Empty((await mailing.Subscriber(ada).Inbox()).Inbox);
    }

    [Fact]
    public async Task Who_unsubscribes_while_it_is_paused_gets_no_mail()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
        host.Faults[mailing.AddressOf("Ada")] = SinkFault.Recipient("451 4.3.0 Later");
        await mailing.Release();
        await mailing.Until(notice => notice.Progress.Tally.Deferred == 1);

        await mailing.Subscriber(ada).Choose(By(ada.Actor), NoticeClass.Membership, Delivery.Nothing);
        host.Faults.Clear();
        await mailing.Sent();

        Assert.Equal(Exclusion.Unsubscribed, (await mailing.Recipient(ada)).Why);
        Assert.Empty(mailing.Mails);
    }

    [Fact]
    public async Task What_a_server_refuses_has_failed_and_what_it_puts_off_goes_later()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
        await mailing.Welcome("Bo", "en", Roles.Operator);
        host.Faults[mailing.AddressOf("Ada")] = SinkFault.Recipient("550 5.1.1 Nobody here");
        host.Faults[mailing.AddressOf("Bo")] = SinkFault.Content("452 4.2.2 Full");
        await mailing.Release();
        await mailing.Until(notice => notice.Progress.Tally is { Deferred: 1, Failed: 1 });

        host.Faults.Clear();
        var sent = await mailing.Sent();

        Assert.Equal((1, 1), (sent.Progress.Tally.Sent, sent.Progress.Tally.Failed));
        Assert.Equal("5.1.1", (await mailing.Recipient(ada)).Status);
    }

    [Fact]
    public async Task Whose_answer_was_lost_is_mailed_again_and_the_report_says_so()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        host.Faults[mailing.AddressOf("Ada")] = SinkFault.CutAfterContent;
        await mailing.Release();
        await mailing.Until(notice => notice.Progress.Tally.Doubtful == 1);

        host.Faults.Clear();
        var sent = await mailing.Sent();

        Assert.Equal((1, 1), (sent.Progress.Tally.Sent, sent.Progress.Tally.Doubtful));
        Assert.Equal(2, mailing.Mails.Count());
        Assert.Single(mailing.Mails.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_where_it_was()
    {
        var mailing = await Mailing.Found(host);
        for (var n = 0; n < 12; n++)
        {
            await mailing.Welcome($"Reader{n}", "en", Roles.Operator);
        }

        host.Faults[mailing.AddressOf("Reader7")] = SinkFault.Recipient("451 4.3.0 Later");
        await mailing.Release();
        await mailing.Until(notice => notice.Progress.Tally is { Sent: 11, Deferred: 1 });

        await host.Restart();
        host.Faults.Clear();
        var sent = await mailing.Sent();

        Assert.Equal(12, sent.Progress.Tally.Sent);
        Assert.Equal(12, mailing.Mails.Count());
    }

    [Fact]
    public async Task Whose_time_came_while_nothing_ran_goes_out_when_somebody_looks()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        await mailing.Release();
        var before = host.Sink.Mails.Count;

        await host.Restart(after: TimeSpan.FromMinutes(5));
        Assert.NotNull(await mailing.Notice.Read(mailing.Coordinator.Actor));

        await host.Sink.Has(before + 1);
        Assert.Single(mailing.Mails);
    }

    [Fact]
    public async Task A_restart_in_mid_send_waits_for_the_server_and_doubles_nobody()
    {
        var mailing = await Mailing.Found(host);
        var answer = new TaskCompletionSource();
        for (var n = 0; n < 24; n++)
        {
            await mailing.Welcome($"Reader{n}", "en", Roles.Operator);
            host.Faults[mailing.AddressOf($"Reader{n}")] = SinkFault.Late(answer.Task);
        }

        await mailing.Release();
        await mailing.Until(_ => mailing.Mails.Any());

        var restarting = host.Restart();
        answer.SetResult();
        await restarting;
        host.Faults.Clear();
        var sent = await mailing.Sent();

        Assert.Equal((24, 0), (sent.Progress.Tally.Sent, sent.Progress.Tally.Doubtful));
        Assert.Equal(24, mailing.Mails.Count());
    }

    [Fact]
    public async Task What_a_store_did_not_take_before_the_end_is_cancelled_as_doubtful()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        var answer = new TaskCompletionSource();
        host.Faults[mailing.AddressOf("Ada")] = SinkFault.Late(answer.Task);
        await mailing.Release();
        await mailing.Until(_ => mailing.Mails.Any());
        Mailing.Accepted(await mailing.Notice.Pause(By(mailing.Coordinator.Actor)));
        // As if the process had died: the mail is announced, and its end is never written.
        host.Storage.Fails = grain => grain.Type.ToString() == "notice-batch";
        answer.SetResult();
        await host.Restart();
        host.Storage.Fails = _ => false;
        host.Faults.Clear();

        Mailing.Accepted(await mailing.Notice.Cancel(By(mailing.Coordinator.Actor)));

        var cancelled = await mailing.Until(notice => notice.Progress.Tally.Open == 0);
        Assert.Equal((NoticePhase.Cancelled, 1, 1), (cancelled.Progress.Phase, cancelled.Progress.Tally.Cancelled, cancelled.Progress.Tally.Doubtful));
    }

    [Fact]
    public async Task A_reader_whose_record_fails_is_mailed_later_and_keeps_nobody_back()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        await mailing.Welcome("Bo", "en", Roles.Operator);
        host.Breaks[mailing.AddressOf("Ada")] = new InvalidOperationException("It broke.");
        await mailing.Release();
        await mailing.Until(notice => notice.Progress.Tally is { Sent: 1, Deferred: 1 });

        host.Breaks.Clear();

        Assert.Equal(2, (await mailing.Sent()).Progress.Tally.Sent);
    }

    [Fact]
    public async Task Many_notices_that_pass_through_one_person_at_once_do_not_keep_each_other_out()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);

        var admissions = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            var admission = await mailing.Subscriber(ada).Admit(NoticeClass.Membership);
            await mailing.Subscriber(ada).Rest();
            return admission;
        }));

        Assert.All(admissions, admission => Assert.True(admission.IsMailed));
    }

    [Fact]
    public async Task Several_batches_reach_everybody_once()
    {
        var mailing = await Mailing.Found(host);
        const int Readers = (2 * INoticeBatchGrain.Size) + 7;
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(n => mailing.Welcome($"Reader{n}", n % 2 == 0 ? "en" : "fr", Roles.Operator)));
        Mailing.Accepted(await mailing.Notice.Write(By(mailing.Coordinator.Actor), Mailing.Plan));
        await host.InTime(() => mailing.Notice.Reach(mailing.Coordinator.Actor, null, 1), reach => reach!.Found == Readers);

        await mailing.Release();
        var sent = await mailing.Sent();

        Assert.Equal((3, Readers), (sent.Progress.Batches, sent.Progress.Tally.Sent));
        Assert.Equal(Readers, mailing.Mails.Select(mail => mail.Recipient).Distinct().Count());
        Assert.Equal(Readers, mailing.Mails.Count());
    }

    [Fact]
    public async Task Paused_nothing_more_goes_out_and_cancelled_the_rest_never_does()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        host.Faults[mailing.AddressOf("Ada")] = SinkFault.Recipient("451 4.3.0 Later");
        await mailing.Release();
        await mailing.Until(notice => notice.Progress.Tally.Deferred == 1);
        host.Faults.Clear();

        Mailing.Accepted(await mailing.Notice.Pause(By(mailing.Coordinator.Actor)));
        host.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(NoticePhase.Paused, (await mailing.Notice.Read(mailing.Coordinator.Actor))!.Progress.Phase);
        Mailing.Accepted(await mailing.Notice.Cancel(By(mailing.Coordinator.Actor)));

        var cancelled = await mailing.Until(notice => notice.Progress.Tally.Open == 0);
        Assert.Equal((NoticePhase.Cancelled, 1), (cancelled.Progress.Phase, cancelled.Progress.Tally.Cancelled));
        Assert.Empty(mailing.Mails);
    }
}
