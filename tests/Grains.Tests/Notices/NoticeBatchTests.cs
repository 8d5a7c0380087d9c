using System.Collections.Immutable;
using Collab.Mail;
using Xunit;
using static Collab.Someone;

namespace Collab.Notices;

public sealed class NoticeBatchTests
{
    private static readonly Way Mailed = new(MailState.Queued, Exclusion.None);

    private static Given<NoticeBatch, NoticeBatchEvent> New => Given<NoticeBatch, NoticeBatchEvent>.Nothing;

    private static Given<NoticeBatch, NoticeBatchEvent> Filled => New.And(
        new BatchPlanned([new(Ada), new(Bo), new(Carl, IsLeftOut: true)]),
        new BatchFilled([Mailed, Mailed with { State = MailState.OnSite, Why = Exclusion.NoAddress }, new(MailState.Excluded, Exclusion.LeftOut)]));

    private static Given<NoticeBatch, NoticeBatchEvent> Begun => Filled.And(new MailBegan(0));

    [Fact]
    public void Who_is_in_it_is_said_once_and_for_all()
    {
        New.When(Actor.System, (it, _) => it.Plan([new(Ada)])).Then(new BatchPlanned([new(Ada)]));
        Filled.When(Actor.System, (it, _) => it.Plan([new(Fay)])).ThenNothing();
        Filled.When(Actor.System, (it, _) => it.Fill([Mailed, Mailed, Mailed])).ThenNothing();
    }

    [Fact]
    public void A_mail_is_announced_before_it_goes_and_only_once()
    {
        Filled.When(Actor.System, (it, at) => it.Step([], 8, at)).Then(new MailBegan(0));
        Begun.When(Actor.System, (it, at) => it.Step([], 8, at)).ThenNothing();
    }

    [Fact]
    public void What_has_ended_makes_room_for_what_begins_in_the_same_entry()
    {
        var three = New.And(new BatchPlanned([new(Ada), new(Bo), new(Fay)]), new BatchFilled([Mailed, Mailed, Mailed]));

        three.And(new MailBegan(0), new MailBegan(1))
            .When(Actor.System, (it, at) => it.Step([(1, new(MailAnswer.Taken, null)), (0, new(null, new(MailState.OnSite, Exclusion.None)))], 1, at))
            .Then(new MailEnded(1, MailState.Sent, null, false, null), new MailReconsidered(0, new(MailState.OnSite, Exclusion.None)), new MailBegan(2));
    }

    [Fact]
    public void Nothing_goes_to_who_gets_it_on_the_site_or_not_at_all()
    {
        Assert.Equal([0], Filled.State.Due(Filled.Now));
        Assert.Empty(Begun.State.Due(Begun.Now));
    }

    [Fact]
    public void What_the_server_took_is_sent()
        => Ends(MailAnswer.Taken).Then(new MailEnded(0, MailState.Sent, null, false, null));

    [Fact]
    public void What_it_refused_has_failed_with_its_code()
        => Ends(new(MailEnd.Refused, "5.1.1")).Then(new MailEnded(0, MailState.Failed, "5.1.1", false, null));

    [Fact]
    public void What_it_put_off_is_tried_again_each_time_later()
    {
        var first = Ends(new(MailEnd.Deferred, "4.2.2")).Then(new MailEnded(0, MailState.Deferred, "4.2.2", false, Begun.Now.AddSeconds(1) + NoticeBatch.FirstPause));
        first.When(Actor.System, (it, at) => it.Step([], 1, at)).ThenNothing();

        var again = first.Later(NoticeBatch.FirstPause).When(Actor.System, (it, at) => it.Step([], 1, at)).Then(new MailBegan(0));
        again.When(Actor.System, (it, at) => it.End(0, new(MailEnd.Deferred, "4.2.2"), at))
            .Then(new MailEnded(0, MailState.Deferred, "4.2.2", false, again.Now.AddSeconds(1) + (2 * NoticeBatch.FirstPause)));
    }

    [Fact]
    public void A_server_that_takes_nobodys_mail_counts_as_no_try()
    {
        var answer = new MailAnswer(MailEnd.Deferred, "5.7.8") { IsForAll = true };
        var put = Ends(answer).Then(new MailEnded(0, MailState.Deferred, "5.7.8", false, Begun.Now.AddSeconds(1) + NoticeBatch.FirstPause, IsForAll: true));

        Assert.Equal(0, put.State.Recipients[0].Tries);
    }

    [Fact]
    public void Whoever_names_somebody_in_their_place_does_not_come()
    {
        Filled.When(Actor.System, (it, _) => it.Answer(0, new(NoticeReply.Coming, "Cy of the north"))).ThenRefused(NoticeRefusals.ComesAndNames);
        Filled.When(Actor.System, (it, _) => it.Answer(0, new(NoticeReply.NotComing, "Cy of the north"))).Then(new NoticeAnswered(0, new(NoticeReply.NotComing, "Cy of the north")));
    }

    [Fact]
    public void What_is_put_off_too_often_has_failed()
    {
        var tried = Filled;
        for (var i = 0; i < NoticeBatch.MostTries - 1; i++)
        {
            tried = tried.And(new MailBegan(0), new MailEnded(0, MailState.Deferred, "4.2.2", false, tried.Now));
        }

        tried.And(new MailBegan(0)).When(Actor.System, (it, at) => it.End(0, new(MailEnd.Deferred, "4.2.2"), at)).Then(new MailEnded(0, MailState.Failed, "4.2.2", false, null));
    }

    [Fact]
    public void Whose_answer_was_lost_is_mailed_again_and_marked()
        => Ends(new(MailEnd.Lost)).Then(new MailEnded(0, MailState.Deferred, null, true, Begun.Now.AddSeconds(1) + NoticeBatch.FirstPause));

    [Fact]
    public void Whose_answer_is_lost_again_is_mailed_no_more()
        => Begun.And(new MailEnded(0, MailState.Deferred, null, true, Begun.Now), new MailBegan(0)).When(Actor.System, (it, at) => it.End(0, new(MailEnd.Lost), at))
            .Then(new MailEnded(0, MailState.Failed, null, true, null));

    [Fact]
    public void Whose_sender_is_gone_is_mailed_again_and_marked()
    {
        Begun.When(Actor.System, (it, _) => it.Doubt(new HashSet<int> { 0 })).ThenNothing();
        var doubted = Begun.When(Actor.System, (it, _) => it.Doubt(new HashSet<int>())).Then(new MailDoubted([0]));

        Assert.Equal([0], doubted.State.Due(doubted.Now));
        Assert.Equal(1, NoticeBatchViews.Progress(doubted.State, doubted.Now).Tally.Doubtful);
        doubted.And(new MailBegan(0)).When(Actor.System, (it, _) => it.Doubt(new HashSet<int>())).Then(new MailDoubted([0]));
    }

    [Fact]
    public void Whom_nothing_was_tried_for_goes_before_who_may_have_it_already()
    {
        var two = New.And(new BatchPlanned([new(Ada), new(Bo)]), new BatchFilled([Mailed, Mailed]), new MailBegan(0), new MailDoubted([0]));

        Assert.Equal([1, 0], two.State.Due(two.Now));
    }

    [Fact]
    public void Who_unsubscribes_at_the_last_moment_gets_no_mail()
        => Begun.When(Actor.System, (it, _) => it.Reconsider(0, new(MailState.Excluded, Exclusion.Unsubscribed))).Then(new MailReconsidered(0, new(MailState.Excluded, Exclusion.Unsubscribed)));

    [Fact]
    public void A_later_report_makes_it_bounced()
    {
        var sent = Begun.And(new MailEnded(0, MailState.Sent, null, false, null));

        sent.When(Actor.System, (it, at) => it.Bounce(0, "5.1.1", at)).Then(new MailBounced(0, "5.1.1"));
        sent.When(Cora.Actor, (it, at) => it.Bounce(0, "5.1.1", at)).ThenRefused(NoticeRefusals.NotForYou);
        sent.When(Actor.System, (it, at) => it.Bounce(9, "5.1.1", at)).ThenRefused(NoticeRefusals.NoSuchRecipient);
    }

    [Fact]
    public void A_reader_answers_and_may_answer_otherwise()
    {
        var coming = new NoticeAnswer(NoticeReply.Coming);
        var answered = Filled.When(Actor.System, (it, _) => it.Answer(1, coming)).Then(new NoticeAnswered(1, coming));

        Assert.Equal(1, NoticeBatchViews.Progress(answered.State, answered.Now).Tally.Answered);
        answered.When(Actor.System, (it, _) => it.Answer(1, new(NoticeReply.NotComing, "Bo"))).Then(new NoticeAnswered(1, new(NoticeReply.NotComing, "Bo")));
    }

    [Fact]
    public void An_answer_is_told_once_and_another_one_again()
    {
        var (coming, asking) = (new NoticeAnswer(NoticeReply.Coming), new NoticeAnswer(NoticeReply.Coming, null, "Who pays?"));
        var answered = Filled.And(new NoticeAnswered(1, coming));
        Assert.Equal(1, Assert.Single(answered.State.Untold()).Number);

        var told = answered.When(Actor.System, (it, _) => it.Tell(1, coming)).Then(new AnswerTold(1));

        Assert.Empty(told.State.Untold());
        Assert.Single(told.And(new NoticeAnswered(1, asking)).State.Untold());
        answered.And(new NoticeAnswered(1, asking)).When(Actor.System, (it, _) => it.Tell(1, coming)).ThenNothing();
    }

    [Fact]
    public void An_answer_has_an_end_and_names_no_child()
    {
        Filled.When(Actor.System, (it, _) => it.Answer(0, new(NoticeReply.Read, null, new('a', 501)))).ThenRefused(NoticeRefusals.AnswerTooLong);
        Filled.When(Actor.System, (it, _) => it.Answer(0, new(NoticeReply.Read, null, "File number 4711234."))).ThenRefused(TextRefusals.MayIdentifyChild("number"));
        Filled.When(Actor.System, (it, _) => it.Answer(2, new(NoticeReply.Read))).ThenRefused(NoticeRefusals.NoSuchRecipient);
    }

    [Fact]
    public void Cancelling_stops_what_has_not_gone_out()
    {
        var cancelled = Filled.When(Actor.System, (it, _) => it.Cancel()).Then(new BatchCancelled());

        Assert.Equal(MailState.Cancelled, cancelled.State.Recipients[0].State);
        Begun.When(Actor.System, (it, _) => it.Cancel()).ThenNothing();
    }

    [Fact]
    public void Every_recipient_is_counted_in_one_state()
    {
        var tally = NoticeBatchViews.Progress(Begun.State, Begun.Now).Tally;

        Assert.Equal((3, 1, 1, 1), (tally.All, tally.Sending, tally.OnSite, tally.Excluded));
    }

    private static When<NoticeBatch, NoticeBatchEvent> Ends(MailAnswer answer) => Begun.When(Actor.System, (it, at) => it.End(0, answer, at));
}
