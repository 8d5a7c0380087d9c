using Collab.Collectives;
using Collab.People;
using Xunit;
using static Collab.Someone;

namespace Collab.Notices;

/// <summary>What a coordinator writes down for a person.</summary>
public sealed class ConsentTests
{
    private static readonly ConsentProof OnPaper = new(ConsentBasis.Express, "Paper form at the spring meeting", "2026-1", new(2026, 2, 20));

    private static Given<Subscriber, SubscriberEvent> New => Given<Subscriber, SubscriberEvent>.Nothing;

    private static PersonView Person => new(Ada, 1, new("Ada", "fr"), "ada@north.example", "", []);

    [Fact]
    public void The_record_says_when_it_was_said_and_who_wrote_it_down()
    {
        Agrees(NoticeClass.Commercial, OnPaper).Then(new ConsentGiven(NoticeClass.Commercial, OnPaper));

        var entry = Assert.Single(New.Entry(Cora.Actor, new ConsentGiven(NoticeClass.Commercial, OnPaper)).State.Ledger);
        Assert.Equal((OnPaper, null, Cora.Actor), (entry.Proof, entry.Until, entry.By));
    }

    [Fact]
    public void An_inquiry_counts_from_the_day_on_which_it_was_made()
    {
        var asked = OnPaper with { Basis = ConsentBasis.Inquiry, Wording = "" };

        var entry = Assert.Single(Agrees(NoticeClass.Commercial, asked).Then(new ConsentGiven(NoticeClass.Commercial, asked, new DateTimeOffset(2026, 8, 20, 0, 0, 0, TimeSpan.Zero))).State.Ledger);

        Assert.Equal(new DateTimeOffset(2026, 8, 20, 0, 0, 0, TimeSpan.Zero), entry.Until);
    }

    [Fact]
    public void Days_are_counted_where_the_collective_is()
    {
        var toronto = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");
        var asked = new ConsentProof(ConsentBasis.Inquiry, "By telephone", "", new(2026, 2, 20));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(New.Now, toronto).DateTime);

        New.When(Cora.Actor, (it, at) => it.Agree(NoticeClass.Commercial, asked, Ada.Actor, Roles.Coordinator, toronto, at))
            .Then(new ConsentGiven(NoticeClass.Commercial, asked, new DateTimeOffset(2026, 8, 20, 4, 0, 0, TimeSpan.Zero)));
        New.When(Cora.Actor, (it, at) => it.Agree(NoticeClass.Commercial, asked with { On = today.AddDays(1) }, Ada.Actor, Roles.Coordinator, toronto, at))
            .ThenRefused(SubscriberRefusals.NotYet);
    }

    [Fact]
    public void An_inquiry_does_not_end_what_was_agreed_to_before()
    {
        var asked = OnPaper with { Basis = ConsentBasis.Inquiry, Wording = "" };
        var both = New.And(new ConsentGiven(NoticeClass.Commercial, OnPaper), new ConsentGiven(NoticeClass.Commercial, asked));
        var later = both.Now.AddYears(1);

        Assert.Equal(Exclusion.None, both.State.Excludes(NoticeClass.Commercial, Person, Roles.None, later));
        Assert.Equal(Exclusion.NoConsent, New.And(new ConsentGiven(NoticeClass.Commercial, asked)).State.Excludes(NoticeClass.Commercial, Person, Roles.None, later));
    }

    [Fact]
    public void However_often_one_class_is_changed_what_was_agreed_to_for_another_stays()
    {
        var changed = New.And(new ConsentGiven(NoticeClass.Commercial, OnPaper));
        for (var time = 0; time < Subscriber.LedgerSize; time++)
        {
            changed = changed.And(new ConsentGiven(NoticeClass.Membership, OnPaper), new DeliveryChosen(NoticeClass.Membership, Delivery.Nothing));
        }

        Assert.Equal(Subscriber.LedgerSize, changed.State.Ledger.Count);
        Assert.Equal(Exclusion.None, changed.State.Excludes(NoticeClass.Commercial, Person, Roles.None, changed.Now));
    }

    [Fact]
    public void What_is_missing_or_cannot_be_is_refused()
    {
        Agrees(NoticeClass.Commercial, OnPaper with { Wording = " " }).ThenRefused(SubscriberRefusals.NeedsWording);
        Agrees(NoticeClass.Commercial, OnPaper with { Wording = new('x', 41) }).ThenRefused(SubscriberRefusals.NeedsWording);
        Agrees(NoticeClass.Commercial, OnPaper with { Words = new('x', 301) }).ThenRefused(SubscriberRefusals.NeedsProof);
        Agrees(NoticeClass.Commercial, OnPaper with { Words = "File number 4711234." }).ThenRefused(TextRefusals.MayIdentifyChild("number"));
        Agrees(NoticeClass.Commercial, OnPaper with { Basis = ConsentBasis.Withdrawn }).ThenRefused(SubscriberRefusals.NeedsBasis);
        Agrees(NoticeClass.Commercial, OnPaper with { On = new(2026, 3, 3) }).ThenRefused(SubscriberRefusals.NotYet);
        Agrees(NoticeClass.Service, OnPaper).ThenRefused(SubscriberRefusals.NeedsClass);
    }

    [Fact]
    public void That_a_person_wants_no_more_stops_the_class_at_once_and_only_they_take_it_back()
    {
        var agreed = New.And(new ConsentGiven(NoticeClass.Commercial, OnPaper));
        var stopped = TakesBack(agreed, "By telephone, 2 March").Then(new ConsentTakenBack(NoticeClass.Commercial, "By telephone, 2 March"));

        Assert.Equal(Exclusion.Unsubscribed, stopped.State.Excludes(NoticeClass.Commercial, Person, Roles.Operator, stopped.Now));
        Assert.Equal((ConsentBasis.Withdrawn, "By telephone, 2 March"), (stopped.State.Ledger[^1].Proof.Basis, stopped.State.Ledger[^1].Proof.Words));
        stopped.When(Cora.Actor, (it, at) => it.Agree(NoticeClass.Commercial, OnPaper, Ada.Actor, Roles.Coordinator, TimeZoneInfo.Utc, at)).ThenRefused(SubscriberRefusals.HasStopped);
    }

    [Fact]
    public void Nobody_but_a_coordinator_writes_that_down_and_not_without_saying_where_it_was_said()
    {
        TakesBack(New, " ").ThenRefused(SubscriberRefusals.NeedsProof);
        New.When(Fay.Actor, (it, at) => it.TakeBack(NoticeClass.Commercial, "By telephone", Roles.Facilitator, at)).ThenRefused(SubscriberRefusals.NotYou);
        New.When(Cora.Actor, (it, at) => it.TakeBack(NoticeClass.Service, "By telephone", Roles.Coordinator, at)).ThenRefused(SubscriberRefusals.NeedsClass);
    }

    [Fact]
    public void What_waits_for_the_digest_of_a_class_that_was_stopped_is_dropped()
    {
        var waiting = New.And(
            new DeliveryChosen(NoticeClass.Commercial, Delivery.Digest),
            new NoticeReceived(new(new("n1"), 0, NoticeClass.Commercial), Roles.Operator, New.Now.AddHours(2)));

        Assert.Null(TakesBack(waiting, "By telephone").Then(new ConsentTakenBack(NoticeClass.Commercial, "By telephone")).State.DigestDue);
    }

    private static When<Subscriber, SubscriberEvent> Agrees(NoticeClass about, ConsentProof proof)
        => New.When(Cora.Actor, (it, at) => it.Agree(about, proof, Ada.Actor, Roles.Coordinator, TimeZoneInfo.Utc, at));

    private static When<Subscriber, SubscriberEvent> TakesBack(Given<Subscriber, SubscriberEvent> given, string words)
        => given.When(Cora.Actor, (it, at) => it.TakeBack(NoticeClass.Commercial, words, Roles.Coordinator, at));
}
