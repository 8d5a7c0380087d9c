using Collab.Collectives;
using Collab.Testing.Mail;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Notices;

/// <summary>A notice before it goes: who writes and tries it, and what is not let go.</summary>
public sealed class WritingTests(CollabHost host) : IClassFixture<CollabHost>
{
    [Fact]
    public async Task A_test_goes_to_its_author_in_both_languages_and_its_links_open_nothing()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        Mailing.Accepted(await mailing.Notice.Write(By(mailing.Coordinator.Actor), Mailing.Plan));

        Mailing.Accepted(await mailing.Notice.Test(By(mailing.Coordinator.Actor), Mailing.Root));

        Assert.Equal(2, mailing.Mails.Count());
        Assert.All(mailing.Mails, mail => Assert.Equal(mailing.AddressOf("Cora"), mail.Recipient));
        var (number, secret) = mailing.LinkOf("Cora");
        Assert.Null(await mailing.Notice.Open(number, secret));
    }

    [Fact]
    public async Task What_does_not_fill_in_is_not_let_go_and_the_page_learns_where()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        var broken = Mailing.Plan with { Words = Mailing.Words with { Body = new("Dear {{ member.nmae }}", "Bonjour") } };
        Mailing.Accepted(await mailing.Notice.Write(By(mailing.Coordinator.Actor), broken));

        Assert.Equal(NoticeRefusals.HasFaults, (await mailing.Notice.Release(By(mailing.Coordinator.Actor), null, Mailing.Root)).Refusal);
        var fault = Assert.Single((await mailing.Notice.Preview(mailing.Coordinator, "en")).Faults);
        Assert.Equal("body-en", fault.Field);
    }

    [Fact]
    public async Task Nobody_but_a_coordinator_sees_or_steers_it()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "en", Roles.Operator);
        await mailing.Release();
        var (other, by) = (await Mailing.Found(host), By(ada.Actor));

        Assert.Null(await mailing.Notice.Read(ada.Actor));
        Assert.Null(await mailing.Notice.Read(other.Coordinator.Actor));
        Assert.Null((await mailing.Notice.Preview(other.Coordinator, "en")).Composed);
        Assert.Null(await mailing.Notice.Reach(ada.Actor, null, 10));
        Assert.Empty(await mailing.Notice.Recipients(ada.Actor, 0));
        Assert.Equal(NoticeRefusals.NotForYou, (await mailing.Notice.Write(by, Mailing.Plan)).Refusal);
        Assert.Equal(NoticeRefusals.NotForYou, (await mailing.Notice.Release(by, null, Mailing.Root)).Refusal);
        Assert.Equal(NoticeRefusals.NotForYou, (await mailing.Notice.TakeBack(by)).Refusal);
        Assert.Equal(NoticeRefusals.NotForYou, (await mailing.Notice.Pause(by)).Refusal);
        Assert.Equal(NoticeRefusals.NotForYou, (await mailing.Notice.Resume(by)).Refusal);
        Assert.Equal(NoticeRefusals.NotForYou, (await mailing.Notice.Cancel(by)).Refusal);
        Assert.Equal(NoticeRefusals.NotForYou, (await mailing.Notice.Test(by, Mailing.Root)).Refusal);
    }
}
