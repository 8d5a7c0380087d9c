using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Mail;
using Collab.People;
using Collab.Sessions;
using Xunit;
using static Collab.Someone;

namespace Collab.Notices;

public sealed class DigestTests
{
    private static readonly NoticeId First = new("n1");
    private static readonly NoticeId Second = new("n2");
    private static readonly NoticeOffer Dues = new(First, 7, NoticeClass.Membership);
    private static readonly TimeZoneInfo Toronto = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");

    /// <summary>Two hours after the first notice came.</summary>
    private static readonly DateTimeOffset Seven = Given<Subscriber, SubscriberEvent>.Start.AddHours(2);

    private static Given<Subscriber, SubscriberEvent> Chosen => Given<Subscriber, SubscriberEvent>.Nothing.And(new DeliveryChosen(NoticeClass.Membership, Delivery.Digest));

    private static Given<Subscriber, SubscriberEvent> Waiting => Chosen.And(new NoticeReceived(Dues, Roles.Operator, Seven));

    private static Given<Subscriber, SubscriberEvent> AtSeven => Waiting.Later(TimeSpan.FromHours(2));

    private static Given<Subscriber, SubscriberEvent> Begun => AtSeven.And(new DigestBegan([First]));

    private static PersonView Person => new(Ada, 1, new("Ada", "fr"), "ada@north.example", "", []);

    [Fact]
    public void What_comes_to_who_takes_a_digest_is_in_the_inbox_and_waits_for_the_hour()
    {
        var waiting = Chosen.When(Actor.System, (it, at) => it.Offer(Dues, Person, Roles.Operator, Seven, at)).Then(new NoticeReceived(Dues, Roles.Operator, Seven));
        var admission = waiting.State.Admit(NoticeClass.Membership, Person, Roles.Operator, waiting.Now);

        Assert.Single(waiting.State.Inbox);
        Assert.Equal(Seven, waiting.State.DigestDue);
        Assert.Equal((false, true, Delivery.Digest), (admission.IsMailed, admission.IsShown, admission.Delivery));
    }

    [Fact]
    public void What_is_urgent_goes_as_a_mail_at_once_and_does_not_wait()
    {
        var urgent = Dues with { IsUrgent = true };
        var received = Chosen.When(Actor.System, (it, at) => it.Offer(urgent, Person, Roles.Operator, Seven, at)).Then(new NoticeReceived(urgent, Roles.Operator));

        Assert.Null(received.State.DigestDue);
        Assert.True(received.State.Admit(NoticeClass.Membership, Person, Roles.Operator, received.Now, isUrgent: true).IsMailed);
    }

    [Fact]
    public void Urgent_or_not_who_unsubscribed_gets_nothing()
        => Assert.Equal(
            Exclusion.Unsubscribed,
            Chosen.And(new DeliveryChosen(NoticeClass.Membership, Delivery.Nothing)).State.Admit(NoticeClass.Membership, Person, Roles.Operator, Chosen.Now, isUrgent: true).Why);

    [Theory]
    [InlineData("2026-03-02T11:59:59Z", "2026-03-02T12:00:00Z")]
    [InlineData("2026-03-02T12:00:00Z", "2026-03-03T12:00:00Z")]
    [InlineData("2026-03-07T13:00:00Z", "2026-03-08T11:00:00Z")]
    public void The_hour_is_seven_by_the_clock_of_the_collective(string now, string next)
        => Assert.Equal(At(next), Digest.Next(At(now), Toronto));

    [Fact]
    public void Before_the_hour_nothing_goes_and_at_it_the_mail_is_announced()
    {
        Waiting.When(Actor.System, (it, at) => it.BeginDigest(Person, Roles.Operator, at)).ThenNothing();
        AtSeven.When(Actor.System, (it, at) => it.BeginDigest(Person, Roles.Operator, at)).Then(new DigestBegan([First]));
    }

    [Fact]
    public void What_was_read_or_withdrawn_is_not_told()
    {
        Assert.Null(Waiting.And(new NoticeRead(First)).State.DigestDue);
        Assert.Null(Waiting.And(new LineWithdrawn(First)).State.DigestDue);
    }

    [Theory]
    [InlineData(Delivery.Mail)]
    [InlineData(Delivery.Site)]
    [InlineData(Delivery.Nothing)]
    public void Another_choice_before_the_hour_drops_what_waits_of_that_class(Delivery delivery)
    {
        var two = Waiting.And(new DeliveryChosen(NoticeClass.Service, Delivery.Digest), new NoticeReceived(new(Second, 0, NoticeClass.Service), Roles.Operator, Seven));

        var left = two.When(Ada.Actor, (it, at) => it.Choose(NoticeClass.Membership, delivery, Ada.Actor, at)).Then(new DeliveryChosen(NoticeClass.Membership, delivery));

        Assert.Equal(Second, Assert.Single(left.State.Waiting).Notice);
    }

    [Fact]
    public void Who_may_not_get_it_any_more_or_has_no_address_is_not_mailed()
    {
        foreach (var (person, roles) in new[] { (Person, Roles.None), (Person with { Email = null }, Roles.Operator), (Person with { Card = null }, Roles.Operator) })
        {
            var commercial = Given<Subscriber, SubscriberEvent>.Nothing.And(
                new DeliveryChosen(NoticeClass.Commercial, Delivery.Digest),
                new NoticeReceived(Dues with { About = NoticeClass.Commercial }, Roles.None, Seven)).Later(TimeSpan.FromHours(2));

            var dropped = commercial.When(Actor.System, (it, at) => it.BeginDigest(person, roles, at)).Then(new DigestDropped());
            Assert.Null(dropped.State.DigestDue);
            Assert.Single(dropped.State.Inbox);
        }
    }

    [Fact]
    public void What_the_server_took_or_refused_is_over()
    {
        Assert.Null(Ends(MailAnswer.Taken).Then(new DigestEnded(MailState.Sent, null, false, null)).State.DigestDue);
        Assert.Null(Ends(new(MailEnd.Refused, "5.1.1")).Then(new DigestEnded(MailState.Failed, "5.1.1", false, null)).State.DigestDue);
    }

    [Fact]
    public void What_it_put_off_is_tried_again_each_time_later_and_tells_of_nothing_newer()
    {
        var first = Ends(new(MailEnd.Deferred, "4.2.2")).Then(new DigestEnded(MailState.Deferred, "4.2.2", false, Begun.Now.AddSeconds(1) + Digest.FirstPause))
            .And(new NoticeReceived(Dues with { Notice = Second }, Roles.Operator, Seven.AddDays(1)));
        first.When(Actor.System, (it, at) => it.BeginDigest(Person, Roles.Operator, at)).ThenNothing();

        var again = first.Later(Digest.FirstPause).When(Actor.System, (it, at) => it.BeginDigest(Person, Roles.Operator, at)).Then(new DigestBegan([First]));
        var due = again.Now.AddSeconds(1) + (2 * Digest.FirstPause);
        again.When(Actor.System, (it, at) => it.EndDigest(new(MailEnd.Deferred, "4.2.2"), at)).Then(new DigestEnded(MailState.Deferred, "4.2.2", false, due));
        var sent = again.And(new DigestEnded(MailState.Sent, null, false, null));

        Assert.Equal(Begun.State.Digest!.Number, again.State.Digest!.Number);
        Assert.Equal(Seven.AddDays(1), sent.State.DigestDue);
    }

    [Fact]
    public void What_is_put_off_too_often_has_failed_before_the_next_day()
    {
        var tried = AtSeven;
        for (var i = 0; i < Digest.MostTries - 1; i++)
        {
            tried = tried.And(new DigestBegan([First]));
            tried = tried.And(new DigestEnded(MailState.Deferred, null, false, tried.Now)).Later(tried.State.Digest!.Pause);
        }

        Assert.InRange(tried.Now - AtSeven.Now, TimeSpan.FromHours(20), TimeSpan.FromHours(23));
        tried.And(new DigestBegan([First])).When(Actor.System, (it, at) => it.EndDigest(new(MailEnd.Deferred), at)).Then(new DigestEnded(MailState.Failed, null, false, null));
    }

    [Fact]
    public void Whose_sender_is_gone_is_mailed_again_and_marked()
    {
        var doubted = Begun.When(Actor.System, (it, _) => it.DoubtDigest()).Then(new DigestDoubted());

        Assert.True(doubted.State.Digest!.IsDoubtful);
        var again = doubted.When(Actor.System, (it, at) => it.BeginDigest(Person, Roles.Operator, at)).Then(new DigestBegan([First]));
        again.When(Actor.System, (it, _) => it.DoubtDigest()).Then(new DigestDoubted());
        again.When(Actor.System, (it, at) => it.EndDigest(new(MailEnd.Lost), at)).Then(new DigestEnded(MailState.Failed, null, true, null));
        AtSeven.When(Actor.System, (it, _) => it.DoubtDigest()).ThenNothing();
    }

    [Fact]
    public void While_it_waits_for_another_try_a_choice_ends_it()
    {
        var chosen = Ends(new(MailEnd.Deferred)).Then(new DigestEnded(MailState.Deferred, null, false, Begun.Now.AddSeconds(1) + Digest.FirstPause))
            .And(new DeliveryChosen(NoticeClass.Membership, Delivery.Site)).Later(Digest.FirstPause);

        Assert.Null(chosen.When(Actor.System, (it, at) => it.BeginDigest(Person, Roles.Operator, at)).Then(new DigestDropped()).State.DigestDue);
    }

    [Theory]
    [InlineData(NoticeAsks.Coming, 30, true, true)]
    [InlineData(NoticeAsks.Coming, 30, false, false)]
    [InlineData(NoticeAsks.Nothing, 30, true, false)]
    [InlineData(NoticeAsks.Nothing, 1, false, true)]
    [InlineData(NoticeAsks.Acknowledge, -2, true, false)]
    public void A_calendar_entry_and_a_session_within_a_day_do_not_wait(NoticeAsks asks, int days, bool hasEntry, bool isUrgent)
    {
        var now = Given<Subscriber, SubscriberEvent>.Start;
        var (starts, ends, plan) = (now.AddDays(days), now.AddDays(days).AddHours(2), Mailing.Plan with { Asks = asks });
        var entry = hasEntry ? new CalendarEntry("uid", 0, now, starts, ends, SampleNotice.Session.Title, new(), IsCancelled: false) : null;
        var session = SampleNotice.Session with { Starts = starts, Ends = ends, Entry = entry };

        Assert.Equal(isUrgent, plan.IsUrgent(session, now));
        Assert.False(plan.IsUrgent(null, now));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static When<Subscriber, SubscriberEvent> Ends(MailAnswer answer) => Begun.When(Actor.System, (it, at) => it.EndDigest(answer, at));
}
