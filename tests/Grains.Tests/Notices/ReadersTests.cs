using Collab.Collectives;
using Collab.Groups;
using Collab.Testing.Mail;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Notices;

/// <summary>What comes back to a notice: answers, reports of servers, and a correction for those who have it.</summary>
public sealed class ReadersTests(CollabHost host) : IClassFixture<CollabHost>
{
    [Fact]
    public async Task A_reader_answers_by_the_link_and_nobody_does_with_another()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
        await mailing.Release();
        await mailing.Sent();
        var (number, secret) = mailing.LinkOf("Ada");

        var opened = await mailing.Notice.Open(number, secret);
        Assert.Equal((ada, NoticeAsks.Coming), (opened!.Person, opened.Asks));
        Mailing.Accepted(await mailing.Notice.Answer(Act.OfSystem(NewId()), number, secret, new(NoticeReply.NotComing, "Bo")));

        Assert.Equal(new NoticeAnswer(NoticeReply.NotComing, "Bo"), (await mailing.Recipient(ada)).Answer);
        Assert.Equal(1, (await mailing.Notice.Read(mailing.Coordinator.Actor))!.Progress.Tally.Answered);
        Assert.Null(await mailing.Notice.Open(number, new('0', 32)));
        Assert.Null(await mailing.Notice.Open(number + 1, secret));
        Assert.Equal(NoticeRefusals.NoSuchRecipient, (await mailing.Notice.Answer(Act.OfSystem(NewId()), number + 1, secret, new(NoticeReply.Coming))).Refusal);
    }

    [Fact]
    public async Task Whoever_speaks_for_an_organisation_reads_its_name_also_in_the_preview_and_behind_the_link()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "fr", Roles.Operator);
        var group = host.Grains.Group(mailing.Tenant, new("table"));
        Mailing.Accepted(await group.Welcome(By(mailing.Coordinator.Actor), new(new([new("en", "Table of families"), new("fr", "Table des familles")]), null, [], Text.None)));
        Mailing.Accepted(await group.Seat(By(mailing.Coordinator.Actor), new(ada, [])));
        const string Body = "For {{ member.organisation }}.";
        var audience = NoticeAudience.Nobody with { Roles = Roles.Operator, Organisations = new("group") };

        await mailing.Sent(Mailing.Plan with { About = NoticeClass.Service, Words = Mailing.Words with { Body = new(Body, Body) }, Audience = audience });

        const string Read = "For Table des familles.";
        Assert.StartsWith(Read, Mailing.Read(Assert.Single(mailing.Mails)));
        Assert.StartsWith(Read, (await mailing.Notice.Preview(ada, null)).Composed!.Text);
        Assert.StartsWith(Read, (await mailing.Notice.Received(ada, 0))!.Text);
    }

    [Fact]
    public async Task A_report_of_the_server_suppresses_the_address()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
        await mailing.Release();
        await mailing.Sent();
        var report = NoticeReportId.Parse(Assert.Single(mailing.Mails).Sender["bounces+".Length..].Split('@')[0])!;

        Mailing.Accepted(await mailing.Notice.Bounce(Act.OfSystem(NewId()), report.Number, report.Secret, "5.1.1", isPermanent: true));

        Assert.Equal(MailState.Bounced, (await mailing.Recipient(ada)).State);
        Assert.Equal(Exclusion.Bounced, (await mailing.Subscriber(ada).Admit(NoticeClass.Membership)).Why);
        Assert.Equal(NoticeRefusals.NoSuchRecipient, (await mailing.Notice.Bounce(Act.OfSystem(NewId()), report.Number, "0000000000000000", "5.1.1", isPermanent: true)).Refusal);
    }

    [Fact]
    public async Task A_correction_goes_to_those_whom_the_mistake_reached_and_withdraws_it_from_their_inbox()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
        var mistaken = (await mailing.Sent(Mailing.Plan)).Id;
        await mailing.Welcome("Bo", "en", Roles.Operator);
        mailing.Begin();

        var corrected = await mailing.Sent(Mailing.Plan with { Audience = NoticeAudience.Nobody with { ReachedBy = mistaken } });

        Assert.Equal(1, corrected.Progress.Tally.All);
        Assert.All(mailing.Mails, mail => Assert.Equal(mailing.AddressOf("Ada"), mail.Recipient));
        Assert.Equal([(corrected.Id, false), (mistaken, true)], (await mailing.Subscriber(ada).Inbox()).Inbox.Select(line => (line.Notice, line.IsWithdrawn)));
    }
}
