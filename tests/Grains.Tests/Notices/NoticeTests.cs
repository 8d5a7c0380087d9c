using System.Collections.Immutable;
using Collab.Collectives;
using Collab.People;
using Xunit;
using static Collab.Someone;

namespace Collab.Notices;

public sealed class NoticeTests
{
    private const string Root = "https://collab.example";

    private static readonly NoticePlan Plan = new(NoticeClass.Membership, new(new("Dues", "Cotisations"), new("Hello", "Bonjour")), NoticeAudience.Nobody with { Roles = Roles.Operator });

    private static readonly CollectiveFacts Collective = new(new("OCC", null), "America/Toronto", new(["P.O. Box 1"], "905-475-5437", null, null), new("Privacy", "privacy@occ.example", null));

    private static readonly ImmutableDictionary<string, Text> None = ImmutableDictionary<string, Text>.Empty;

    private static readonly ReleaseCheck Good = new(Plan, 3, Languages.Both, HasFaults: false, None);

    private static Given<Notice, NoticeEvent> Written => Given<Notice, NoticeEvent>.Nothing.And(new NoticeWritten(Plan));

    private static Given<Notice, NoticeEvent> Waiting => Written.Entry(Cora.Actor, new NoticeReleased(Written.Now.AddSeconds(61), "key", Root, None, 7));

    private static Given<Notice, NoticeEvent> Preparing => Waiting.And(new NoticeBegan());

    private static Given<Notice, NoticeEvent> Gathering => Preparing.And(new BatchAdded(NoticeTally.None with { Queued = 2 }, Ada));

    private static Given<Notice, NoticeEvent> Sending => Gathering.And(new NoticePrepared());

    [Fact]
    public void A_coordinator_writes_it()
    {
        Given<Notice, NoticeEvent>.Nothing.When(Cora.Actor, (it, _) => it.Write(Plan, Roles.Coordinator)).Then(new NoticeWritten(Plan));
        Given<Notice, NoticeEvent>.Nothing.When(Fay.Actor, (it, _) => it.Write(Plan, Roles.All & ~Roles.Coordinator)).ThenRefused(NoticeRefusals.NotForYou);
        Waiting.When(Cora.Actor, (it, _) => it.Write(Plan, Roles.Coordinator)).ThenRefused(NoticeRefusals.NotADraft);
    }

    [Fact]
    public void A_notice_that_waits_passes_to_who_takes_over_and_goes_all_the_same()
    {
        var over = Waiting.When(Actor.System, (it, at) => it.HandOver(Cora, Bo, at)).Then(new NoticeHandedOver(Bo.Actor));

        Assert.Equal((Bo, Waiting.State.Deadline), (over.State.Holder!.Value, over.State.Deadline));
        over.When(Actor.System, (it, at) => it.HandOver(Cora, Bo, at)).ThenNothing();
        Sending.When(Actor.System, (it, at) => it.HandOver(Cora, Bo, at)).ThenNothing();
        Written.When(Actor.System, (it, at) => it.HandOver(Cora, Bo, at)).ThenNothing();
        Waiting.When(Fay.Actor, (it, at) => it.HandOver(Cora, Bo, at)).ThenRefused(NoticeRefusals.NotForYou);
    }

    [Fact]
    public void Somebody_is_left_out_and_put_back_as_long_as_it_is_a_draft()
    {
        var without = new NoticeWritten(Plan with { Audience = Plan.Audience with { Except = [Bo] } });
        var left = Written.When(Cora.Actor, (it, _) => it.LeaveOut(Bo, isOut: true, Roles.Coordinator)).Then(without);

        left.When(Cora.Actor, (it, _) => it.LeaveOut(Bo, isOut: false, Roles.Coordinator)).Then(new NoticeWritten(Plan));
        Written.When(Cora.Actor, (it, _) => it.LeaveOut(Bo, isOut: false, Roles.Coordinator)).ThenNothing();
        Written.When(Fay.Actor, (it, _) => it.LeaveOut(Bo, isOut: true, Roles.Facilitator)).ThenRefused(NoticeRefusals.NotForYou);
        Waiting.When(Cora.Actor, (it, _) => it.LeaveOut(Bo, isOut: true, Roles.Coordinator)).ThenRefused(NoticeRefusals.NotADraft);
        Given<Notice, NoticeEvent>.Nothing.When(Cora.Actor, (it, _) => it.LeaveOut(Bo, isOut: true, Roles.Coordinator)).ThenRefused(NoticeRefusals.NoSuchNotice);
    }

    [Fact]
    public void So_many_are_left_out_and_no_more()
    {
        var full = Written.And(new NoticeWritten(Plan with { Audience = Plan.Audience with { Except = [.. Enumerable.Range(0, NoticeAudience.MostNamed).Select(n => new PersonId($"p{n}"))] } }));

        full.When(Cora.Actor, (it, _) => it.LeaveOut(Bo, isOut: true, Roles.Coordinator)).ThenRefused(NoticeRefusals.TooMany);
    }

    [Fact]
    public void Its_words_have_an_end_and_name_no_child()
    {
        Writing(Plan with { Words = Plan.Words with { Subject = Text.None } }).ThenRefused(NoticeRefusals.NeedsSubject);
        Writing(Plan with { Words = Plan.Words with { Body = Text.None } }).ThenRefused(NoticeRefusals.NeedsBody);
        Writing(Plan with { Words = Plan.Words with { Body = new(new('a', NoticeWords.LongestBody + 1), null) } }).ThenRefused(NoticeRefusals.NeedsBody);
        Writing(Plan with { Words = Plan.Words with { Body = new("File number 4711234.", null) } }).ThenRefused(TextRefusals.MayIdentifyChild("number"));
    }

    [Fact]
    public void What_it_names_can_be()
    {
        Writing(Plan with { Session = "no/such session" }).ThenRefused(NoticeRefusals.NoSuchSession);
        Writing(Plan with { Audience = Plan.Audience with { Organisations = new("agency") } }).ThenRefused(NoticeRefusals.NeedsAudience);
        Writing(Plan with { Audience = Plan.Audience with { Organisations = new("member", new('a', OrganisationQuery.LongestRegion + 1)) } }).ThenRefused(NoticeRefusals.NeedsAudience);
        Writing(Plan with { Audience = Plan.Audience with { Organisations = new("member", null, "no session") } }).ThenRefused(NoticeRefusals.NeedsAudience);
    }

    [Theory]
    [InlineData("replies@occ.example\r\nBcc: all@occ.example")]
    [InlineData("replies")]
    [InlineData("a@b@c.example")]
    [InlineData("\"a\"@occ.example")]
    public void Replies_go_to_one_plain_address(string address)
        => Writing(Plan with { ReplyTo = address }).ThenRefused(NoticeRefusals.UnusableReplyTo);

    [Fact]
    public void Let_go_it_waits_a_minute()
        => Releasing(null, Good).Then(new NoticeReleased(Written.Now.AddSeconds(61), "key", Root, None, 3));

    [Fact]
    public void It_can_wait_for_a_time_that_is_planned()
    {
        var tomorrow = Written.Now.AddDays(1);
        Releasing(tomorrow, Good).Then(new NoticeReleased(tomorrow, "key", Root, None, 3));
        Releasing(Written.Now, Good).ThenRefused(NoticeRefusals.TimeIsPast);
        Releasing(Written.Now.AddDays(366), Good).ThenRefused(NoticeRefusals.TimeIsPast);
    }

    [Fact]
    public void It_goes_to_somebody_in_their_language_and_fills_in()
    {
        Releasing(null, Good with { Found = 0 }).ThenRefused(NoticeRefusals.NobodyThere);
        Releasing(null, Good with { HasFaults = true }).ThenRefused(NoticeRefusals.HasFaults);
        var english = Given<Notice, NoticeEvent>.Nothing.And(new NoticeWritten(Plan with { Words = new(new("Dues", null), new("Hello", null)) }));
        var good = Good with { Plan = english.State.Plan! };
        Releasing(null, good, from: english).ThenRefused(NoticeRefusals.NeedsBothLanguages);
        Releasing(null, good with { Languages = Languages.English }, from: english).Then(new NoticeReleased(english.Now.AddSeconds(61), "key", Root, None, 3));
    }

    [Fact]
    public void It_names_its_sender_with_a_postal_address_and_another_way_to_reach_it()
    {
        Releasing(null, Good, Collective with { Contact = Collective.Contact with { Postal = [] } }).ThenRefused(NoticeRefusals.NeedsContact);
        Releasing(null, Good, Collective with { Contact = Collective.Contact with { Phone = null } }).ThenRefused(NoticeRefusals.NeedsContact);
        Written.When(Cora.Actor, (it, at) => it.Release(null, "", "key", Collective, Good, Roles.Coordinator, at)).ThenRefused(NoticeRefusals.NoAddressOfOurs);
    }

    [Fact]
    public void As_long_as_it_waits_it_can_be_taken_back()
    {
        Waiting.When(Cora.Actor, (it, _) => it.TakeBack(Roles.Coordinator)).Then(new ReleaseTakenBack());
        Waiting.When(Fay.Actor, (it, _) => it.TakeBack(Roles.Facilitator)).ThenRefused(NoticeRefusals.NotForYou);
        Preparing.When(Cora.Actor, (it, _) => it.TakeBack(Roles.Coordinator)).ThenRefused(NoticeRefusals.TooLate);
    }

    [Fact]
    public void It_begins_when_its_time_has_come_and_not_before()
    {
        Waiting.When(Actor.System, (it, at) => it.Begin(at)).ThenNothing();
        Waiting.Later(TimeSpan.FromMinutes(1)).When(Actor.System, (it, at) => it.Begin(at)).Then(new NoticeBegan());
        Waiting.Later(TimeSpan.FromMinutes(1)).When(Cora.Actor, (it, at) => it.Begin(at)).ThenRefused(NoticeRefusals.NotForYou);
    }

    [Fact]
    public void Its_batches_are_added_in_order_and_each_once()
    {
        var tally = NoticeTally.None with { Queued = 5 };
        Preparing.When(Actor.System, (it, _) => it.Add(0, tally, Ada)).Then(new BatchAdded(tally, Ada));
        Preparing.When(Actor.System, (it, _) => it.Add(1, tally, Ada)).ThenNothing();
    }

    [Fact]
    public void Mails_go_out_while_more_readers_are_gathered()
    {
        Assert.Equal(NoticePhase.Sending, Gathering.State.Phase);
        Gathering.When(Actor.System, (it, _) => it.Add(1, NoticeTally.None with { Sent = 1 }, Fay)).Then(new BatchAdded(NoticeTally.None with { Sent = 1 }, Fay));
        Gathering.And(new BatchMoved(0, NoticeTally.None with { Sent = 2 })).When(Actor.System, (it, _) => it.End()).ThenNothing();
        Sending.When(Actor.System, (it, _) => it.Add(1, NoticeTally.None, Fay)).ThenNothing();
    }

    [Fact]
    public void As_long_as_they_are_gathered_it_expects_whom_it_found_when_it_was_let_go()
    {
        Assert.Equal(7, NoticeViews.Progress(Gathering.State).Expected);
        Assert.Equal(2, NoticeViews.Progress(Sending.State).Expected);
    }

    [Fact]
    public void It_is_paused_and_goes_on_where_it_was()
    {
        var paused = Sending.When(Cora.Actor, (it, _) => it.Pause(Roles.Coordinator)).Then(new NoticePaused());
        Assert.False(paused.State.IsUnderWay);
        Assert.Equal(NoticePhase.Sending, paused.When(Cora.Actor, (it, _) => it.Resume(Roles.Coordinator)).Then(new NoticeResumed()).State.Phase);
        Assert.Equal(NoticePhase.Preparing, Preparing.And(new NoticePaused(), new NoticeResumed()).State.Phase);
        Written.When(Cora.Actor, (it, _) => it.Pause(Roles.Coordinator)).ThenRefused(NoticeRefusals.NotUnderWay);
        Written.When(Cora.Actor, (it, _) => it.Resume(Roles.Coordinator)).ThenRefused(NoticeRefusals.NotPaused);
    }

    [Fact]
    public void Cancelled_it_is_under_way_until_no_mail_waits()
    {
        var cancelled = Sending.When(Cora.Actor, (it, _) => it.Cancel(Roles.Coordinator)).Then(new NoticeCancelled());
        Assert.True(cancelled.State.IsUnderWay);
        Assert.False(cancelled.And(new BatchMoved(0, NoticeTally.None with { Cancelled = 2 })).State.IsUnderWay);
        Written.When(Cora.Actor, (it, _) => it.Cancel(Roles.Coordinator)).ThenRefused(NoticeRefusals.NotUnderWay);
    }

    [Fact]
    public void It_has_ended_when_every_recipient_is_where_they_stay()
    {
        Sending.When(Actor.System, (it, _) => it.End()).ThenNothing();
        Sending.And(new BatchMoved(0, NoticeTally.None with { Sent = 1, Failed = 1 })).When(Actor.System, (it, _) => it.End()).Then(new NoticeEnded());
    }

    [Fact]
    public void What_was_changed_while_it_was_checked_is_not_let_go()
        => Releasing(null, Good with { Plan = Plan with { About = NoticeClass.Commercial } }).ThenRefused(NoticeRefusals.ChangedMeanwhile);

    [Fact]
    public void A_batch_that_was_filled_while_the_notice_was_cancelled_counts()
    {
        var (tally, last) = (NoticeTally.None with { Queued = 2 }, new PersonId("zoe"));
        var counted = Gathering.And(new NoticeCancelled()).When(Actor.System, (it, _) => it.Add(1, tally, last)).Then(new BatchAdded(tally, last));

        Assert.Equal((NoticePhase.Cancelled, 2, false), (counted.State.Phase, counted.State.Batches.Count, counted.State.IsSettled));
    }

    private static When<Notice, NoticeEvent> Writing(NoticePlan plan) => Written.When(Cora.Actor, (it, _) => it.Write(plan, Roles.Coordinator));

    private static When<Notice, NoticeEvent> Releasing(DateTimeOffset? at, ReleaseCheck check, CollectiveFacts? collective = null, Given<Notice, NoticeEvent>? from = null)
        => (from ?? Written).When(Cora.Actor, (it, stamp) => it.Release(at, Root, "key", collective ?? Collective, check, Roles.Coordinator, stamp));
}
