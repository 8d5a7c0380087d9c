using Collab.Collectives;
using Collab.People;
using Collab.Testing.Mail;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Notices;

/// <summary>The daily digest over a real server.</summary>
public sealed class DigestMailTests(CollabHost host) : IClassFixture<CollabHost>
{
    [Fact]
    public async Task At_seven_one_mail_tells_of_all_that_was_not_read()
    {
        var (mailing, bo) = await Reader("Bo", "fr");
        var read = (await mailing.Sent(Plan("Read", "Lu"))).Id;
        mailing.Begin();
        var sent = await mailing.Sent(Plan("Dues", "Cotisation"));
        mailing.Begin();
        await mailing.Sent(Plan("Elections", "Élections"));
        Mailing.Accepted(await mailing.Subscriber(bo).Read(By(bo.Actor), read));
        Assert.Equal((0, 1), (sent.Progress.Tally.Sent, sent.Progress.Tally.OnSite));
        Assert.Equal(3, (await mailing.Subscriber(bo).Inbox()).Inbox.Length);
        Assert.Empty(mailing.Mails);

        var mail = Assert.Single(await mailing.Morning("Bo"));

        var text = Mailing.Read(mail);
        Assert.Equal(12, host.Time.GetUtcNow().Hour);
        Assert.Contains("Cotisation\nhttps://collab.example/fr/", text);
        Assert.Contains("Élections\nhttps://collab.example/fr/", text);
        Assert.DoesNotContain("Lu\n", text);
        Assert.Contains("Se désabonner des messages sur l’adhésion", text);
        Assert.Contains(Founded.Facts.Contact.Postal.Items[0], text);
        var head = CalendarMails.Parsed(mail).Headers;
        Assert.StartsWith("<https://collab.example/fr/", head["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", head["List-Unsubscribe-Post"]);
        var (number, secret) = mailing.LinkOf("Bo");
        Assert.Equal(bo, (await mailing.Notice.Open(number, secret))!.Person);

        host.Time.Advance(TimeSpan.FromDays(2));
        await mailing.Subscriber(bo).Inbox();
        Assert.Single(mailing.Mails);
    }

    [Fact]
    public async Task Who_unsubscribes_before_the_hour_gets_none()
    {
        var (mailing, bo) = await Reader("Bo", "en");
        var ada = await Digested(mailing, "Ada", "en");
        await mailing.Sent(Plan("Dues", "Cotisation"));
        Mailing.Accepted(await mailing.Subscriber(bo).Choose(By(bo.Actor), NoticeClass.Membership, Delivery.Nothing));

        await mailing.Morning("Ada");

        Assert.Single(mailing.Mails);
        Assert.Single((await mailing.Subscriber(ada).Inbox()).Inbox);
    }

    [Fact]
    public async Task Of_classes_that_differ_one_link_stops_all()
    {
        var (mailing, bo) = await Reader("Bo", "en");
        Mailing.Accepted(await mailing.Subscriber(bo).Choose(By(bo.Actor), NoticeClass.Commercial, Delivery.Digest));
        await mailing.Sent(Plan("Dues", "Cotisation"));
        mailing.Begin();
        await mailing.Sent(Plan("Offer", "Offre") with { About = NoticeClass.Commercial });

        var text = Mailing.Read((await mailing.Morning("Bo"))[0]);

        Assert.Contains("/unsubscribe?also=Membership", text);
        Assert.Contains("Unsubscribe from messages of these kinds", text);
    }

    [Fact]
    public async Task What_the_server_puts_off_goes_later_as_the_same_mail()
    {
        var (mailing, _) = await Reader("Bo", "en");
        host.Faults[mailing.AddressOf("Bo")] = SinkFault.Content("452 4.2.2 Full");
        await mailing.Sent(Plan("Dues", "Cotisation"));
        await mailing.Morning("Bo", mails: 0);
        var first = await host.InTime(() => Task.FromResult(host.Sink.Mails.FirstOrDefault(mail => mail.Recipient == mailing.AddressOf("Bo"))), mail => mail is not null, looks: 10);

        host.Faults.Clear();
        var taken = await mailing.Morning("Bo");

        Assert.Equal(first!.MessageId, Assert.Single(taken).MessageId);
    }

    [Fact]
    public async Task After_a_restart_it_goes_once()
    {
        var (mailing, bo) = await Reader("Bo", "en");
        await mailing.Sent(Plan("Dues", "Cotisation"));
        await host.Restart();
        await mailing.Morning("Bo");

        await host.Restart(after: TimeSpan.FromDays(1));
        host.Time.Advance(TimeSpan.FromDays(1));
        await mailing.Subscriber(bo).Inbox();

        Assert.Single(mailing.Mails);
    }

    [Fact]
    public async Task An_end_that_the_store_does_not_take_is_written_later_and_nothing_goes_twice()
    {
        var (mailing, bo) = await AnsweredWhileNothingIsStored();
        host.Time.Advance(TimeSpan.FromMinutes(30));
        host.Storage.Fails = _ => false;
        host.Faults.Clear();

        host.Time.Advance(TimeSpan.FromDays(2));
        mailing.Begin();
        await mailing.Sent(Plan("Next", "Suite"));
        await mailing.Morning("Bo", 2);

        Assert.Equal(2, mailing.Mails.Count());
        Assert.Equal(2, (await mailing.Subscriber(bo).Inbox()).Inbox.Length);
    }

    [Fact]
    public async Task Whose_end_was_not_written_before_a_crash_is_mailed_again_as_the_same_mail()
    {
        // As if the process had died: the mail is announced, and its end is never written.
        var (mailing, _) = await AnsweredWhileNothingIsStored();
        await host.Restart();
        host.Storage.Fails = _ => false;
        host.Faults.Clear();

        var mails = await mailing.Morning("Bo", 2);
        await mailing.Morning("Bo", 2);

        Assert.Equal(2, mailing.Mails.Count());
        Assert.Single(mails.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task What_tells_of_a_session_with_its_calendar_entry_goes_at_once()
    {
        var (mailing, bo) = await Reader("Bo", "en");
        Mailing.Accepted(await mailing.Subscriber(bo).Choose(By(bo.Actor), NoticeClass.Service, Delivery.Digest));
        var session = await mailing.Schedule(new("Hall", "Salle"), host.Time.GetUtcNow().AddDays(30), new(null, null, null, "Hall A"));
        var plan = Plan("Come", "Venez") with { About = NoticeClass.Service, Session = session };

        await mailing.Sent(plan with { Asks = NoticeAsks.Coming });
        Assert.Single(mailing.Mails);
        mailing.Begin();
        var reach = await Written(mailing, plan);
        await mailing.Sent();

        Assert.Equal(Delivery.Digest, reach.Delivery);
        Assert.Single(mailing.Mails);
    }

    /// <summary>The server answers to a digest at a moment at which the store does not take it.</summary>
    private async Task<(Mailing, PersonId)> AnsweredWhileNothingIsStored()
    {
        var (mailing, bo) = await Reader("Bo", "en");
        var answer = new TaskCompletionSource();
        host.Faults[mailing.AddressOf("Bo")] = SinkFault.Late(answer.Task);
        await mailing.Sent(Plan("Dues", "Cotisation"));
        await mailing.Morning("Bo");
        host.Storage.Fails = grain => grain.Type.ToString() == "subscriber";
        answer.SetResult();
        return (mailing, bo);
    }

    private async Task<(Mailing, PersonId)> Reader(string name, string language)
    {
        var mailing = await Mailing.Found(host);
        return (mailing, await Digested(mailing, name, language));
    }

    private static async Task<PersonId> Digested(Mailing mailing, string name, string language)
    {
        var person = await mailing.Welcome(name, language, Roles.Operator);
        Mailing.Accepted(await mailing.Subscriber(person).Choose(By(person.Actor), NoticeClass.Membership, Delivery.Digest));
        return person;
    }

    private static NoticePlan Plan(string english, string french)
        => Mailing.Plan with { Words = Mailing.Words with { Subject = new(english, french) }, Asks = NoticeAsks.Nothing };

    private static async Task<Admission> Written(Mailing mailing, NoticePlan plan)
    {
        await mailing.Release(plan);
        return (await mailing.Notice.Reach(mailing.Coordinator.Actor, null, 10))!.People[0].Admission;
    }
}
