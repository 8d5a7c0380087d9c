using System.Collections.Immutable;
using Collab.Collectives;
using Collab.People;
using Xunit;
using static Collab.Someone;

namespace Collab.Notices;

public sealed class SubscriberTests
{
    private static readonly NoticeId First = new("n1");
    private static readonly NoticeOffer Facts = new(First, 7, NoticeClass.Membership);
    private static readonly ConsentProof OnPaper = new(ConsentBasis.Express, "Paper form of 2026-03-02", "2026-1");

    private static Given<Subscriber, SubscriberEvent> New => Given<Subscriber, SubscriberEvent>.Nothing;

    private static PersonView Person => new(Ada, 1, new("Ada", "fr"), "ada@north.example", "", []);

    [Fact]
    public void A_notice_comes_into_the_inbox_once()
        => New.When(Actor.System, (it, at) => it.Offer(Facts, Person, Roles.Operator, null, at)).Then(new NoticeReceived(Facts, Roles.Operator));

    [Fact]
    public void Nobody_but_the_system_puts_something_there()
        => New.When(Cora.Actor, (it, at) => it.Offer(Facts, Person, Roles.Operator, null, at)).ThenRefused(SubscriberRefusals.NotYou);

    [Fact]
    public void Whoever_may_not_get_it_does_not()
        => New.When(Actor.System, (it, at) => it.Offer(Facts with { About = NoticeClass.Commercial }, Person, Roles.Partner, null, at)).ThenNothing();

    [Theory]
    [InlineData(NoticeClass.Service, Roles.Partner, Exclusion.None)]
    [InlineData(NoticeClass.Service, Roles.None, Exclusion.NotHere)]
    [InlineData(NoticeClass.Membership, Roles.Observer, Exclusion.None)]
    [InlineData(NoticeClass.Membership, Roles.None, Exclusion.NoConsent)]
    [InlineData(NoticeClass.Commercial, Roles.Operator, Exclusion.None)]
    [InlineData(NoticeClass.Commercial, Roles.Representative, Exclusion.NoConsent)]
    [InlineData(NoticeClass.Commercial, Roles.Coordinator, Exclusion.NoConsent)]
    public void What_a_person_is_decides_which_classes_they_get(NoticeClass about, Roles roles, Exclusion why)
        => Assert.Equal(why, Why(New, about, roles));

    [Fact]
    public void Who_was_a_member_gets_commercial_notices_for_two_more_years()
    {
        var left = New.And(new NoticeReceived(Facts, Roles.Operator));

        Assert.Equal(Exclusion.None, Why(left.Later(TimeSpan.FromDays(729)), NoticeClass.Commercial, Roles.None));
        Assert.Equal(Exclusion.NoConsent, Why(left.Later(TimeSpan.FromDays(732)), NoticeClass.Commercial, Roles.None));
    }

    [Fact]
    public void Who_agreed_gets_it_and_the_record_says_on_what_that_rests()
    {
        var agreed = New.When(Ada.Actor, (it, at) => it.Agree(NoticeClass.Commercial, OnPaper, Ada.Actor, Roles.None, TimeZoneInfo.Utc, at)).Then(new ConsentGiven(NoticeClass.Commercial, OnPaper));

        Assert.Equal(Exclusion.None, Why(agreed, NoticeClass.Commercial, Roles.Partner));
        var entry = Assert.Single(agreed.State.Ledger);
        Assert.Equal((OnPaper, null), (entry.Proof, entry.Until));
    }

    [Fact]
    public void An_inquiry_stands_for_consent_for_six_months()
    {
        var asked = New.And(new ConsentGiven(NoticeClass.Commercial, OnPaper with { Basis = ConsentBasis.Inquiry }));

        Assert.Equal(Exclusion.None, Why(asked.Later(TimeSpan.FromDays(180)), NoticeClass.Commercial, Roles.Partner));
        Assert.Equal(Exclusion.NoConsent, Why(asked.Later(TimeSpan.FromDays(185)), NoticeClass.Commercial, Roles.Partner));
    }

    [Fact]
    public void A_coordinator_writes_down_consent_with_its_proof()
    {
        New.When(Cora.Actor, (it, at) => it.Agree(NoticeClass.Commercial, OnPaper, Ada.Actor, Roles.Coordinator, TimeZoneInfo.Utc, at)).Then(new ConsentGiven(NoticeClass.Commercial, OnPaper));
        New.When(Cora.Actor, (it, at) => it.Agree(NoticeClass.Commercial, OnPaper with { Words = " " }, Ada.Actor, Roles.Coordinator, TimeZoneInfo.Utc, at)).ThenRefused(SubscriberRefusals.NeedsProof);
        New.When(Fay.Actor, (it, at) => it.Agree(NoticeClass.Commercial, OnPaper, Ada.Actor, Roles.Facilitator, TimeZoneInfo.Utc, at)).ThenRefused(SubscriberRefusals.NotYou);
    }

    [Fact]
    public void Unsubscribing_stops_one_class_at_once()
    {
        var stopped = New.When(Ada.Actor, (it, at) => it.Choose(NoticeClass.Membership, Delivery.Nothing, Ada.Actor, at)).Then(new DeliveryChosen(NoticeClass.Membership, Delivery.Nothing));

        Assert.Equal(Exclusion.Unsubscribed, Why(stopped, NoticeClass.Membership, Roles.Operator));
        Assert.Equal(Exclusion.None, Why(stopped, NoticeClass.Service, Roles.Operator));
        Assert.Equal(ConsentBasis.Withdrawn, Assert.Single(stopped.State.Ledger).Proof.Basis);
    }

    [Fact]
    public void A_link_in_a_mail_unsubscribes_and_another_person_does_not()
    {
        New.When(Actor.System, (it, at) => it.Choose(NoticeClass.Service, Delivery.Nothing, Ada.Actor, at)).Then(new DeliveryChosen(NoticeClass.Service, Delivery.Nothing));
        New.When(Cora.Actor, (it, at) => it.Choose(NoticeClass.Service, Delivery.Nothing, Ada.Actor, at)).ThenRefused(SubscriberRefusals.NotYou);
    }

    [Fact]
    public void Only_the_person_takes_back_that_they_unsubscribed()
    {
        var stopped = New.And(new DeliveryChosen(NoticeClass.Commercial, Delivery.Nothing));

        stopped.When(Cora.Actor, (it, at) => it.Agree(NoticeClass.Commercial, OnPaper, Ada.Actor, Roles.Coordinator, TimeZoneInfo.Utc, at)).ThenRefused(SubscriberRefusals.HasStopped);
        stopped.When(Ada.Actor, (it, at) => it.Agree(NoticeClass.Commercial, OnPaper, Ada.Actor, Roles.None, TimeZoneInfo.Utc, at))
            .Then(new ConsentGiven(NoticeClass.Commercial, OnPaper), new DeliveryChosen(NoticeClass.Commercial, Delivery.Mail));
    }

    [Fact]
    public void On_the_site_only_means_no_mail()
    {
        var chosen = New.And(new DeliveryChosen(NoticeClass.Service, Delivery.Site));
        var admission = chosen.State.Admit(NoticeClass.Service, Person, Roles.Operator, chosen.Now);

        Assert.Equal((false, true), (admission.IsMailed, admission.IsShown));
    }

    [Fact]
    public void An_address_that_bounced_gets_no_mail_until_it_is_another()
    {
        var bounced = New.When(Actor.System, (it, at) => it.Bounce("ada@north.example", "5.1.1", at)).Then(new AddressBounced("ada@north.example", "5.1.1"));

        Assert.Equal(Exclusion.Bounced, Why(bounced, NoticeClass.Service, Roles.Operator));
        Assert.Equal(Exclusion.None, bounced.State.Excludes(NoticeClass.Service, Person with { Email = "ada@new.example" }, Roles.Operator, bounced.Now));
    }

    [Fact]
    public void A_former_participant_gets_nothing()
        => Assert.Equal(Exclusion.NotHere, New.State.Excludes(NoticeClass.Service, Person with { Card = null }, Roles.Operator, New.Now));

    [Fact]
    public void The_reader_reads_and_a_mistaken_notice_is_withdrawn()
    {
        var received = New.And(new NoticeReceived(Facts, Roles.Operator));

        received.When(Ada.Actor, (it, at) => it.Read(First, Ada.Actor, at)).Then(new NoticeRead(First));
        received.When(Cora.Actor, (it, at) => it.Read(First, Ada.Actor, at)).ThenRefused(SubscriberRefusals.NotYou);
        received.When(Ada.Actor, (it, at) => it.Read(new("n2"), Ada.Actor, at)).ThenRefused(SubscriberRefusals.NoSuchNotice);
        Assert.True(Assert.Single(received.When(Actor.System, (it, at) => it.Withdraw(First, at)).Then(new LineWithdrawn(First)).State.Inbox).IsWithdrawn);
    }

    [Fact]
    public void The_inbox_keeps_the_newest()
    {
        var full = Enumerable.Range(0, Subscriber.InboxSize + 1).Aggregate(
            Subscriber.Empty,
            (it, n) => it.Evolve(new NoticeReceived(new(new($"n{n}"), 0, NoticeClass.Service), Roles.Operator), new(n + 1, New.Now, Actor.System)));

        Assert.Equal(Subscriber.InboxSize, full.Inbox.Count);
        Assert.Equal("n1", full.Inbox[0].Notice.Value);
    }

    private static Exclusion Why(Given<Subscriber, SubscriberEvent> given, NoticeClass about, Roles roles)
        => given.State.Excludes(about, Person, roles, given.Now);
}
