using System.Net;
using Collab.Layout;
using Xunit;

namespace Collab.Accounts;

public sealed class SignInTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_code_signs_in_and_leads_to_the_persons_collective()
    {
        var reader = app.Reader();
        var code = Mailbox.Code(await app.Request(reader));

        var answer = await App.Send(reader, "/en/sign-in/code", new() { ["code"] = $" {code[..3]} {code[3..]} " });

        Assert.Equal("/en/occ", answer.Headers.Location?.OriginalString);
        Assert.Contains("Facilitator", await (await reader.Get("/en/account")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_link_shows_one_button_however_often_it_is_looked_at_and_works_once()
    {
        var link = Mailbox.Link(await app.Request(app.Reader()));
        var other = app.Reader();
        Assert.Equal(HttpStatusCode.OK, (await other.Get(link)).StatusCode);

        Assert.Equal("/en/occ", (await App.Send(other, link, [])).Headers.Location?.OriginalString);

        Assert.Contains(AccountsText.LinkOld, WebUtility.HtmlDecode(await (await App.Send(app.Reader(), link, [])).Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/en/account")).StatusCode);
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_is_known()
    {
        var letter = await app.Request(app.Reader(), "nobody@occ.example");

        Assert.Empty(letter);
    }

    [Fact]
    public async Task A_code_does_not_work_in_another_browser()
    {
        var code = Mailbox.Code(await app.Request(app.Reader(), "south@occ.example"));
        var other = app.Reader();
        await app.Request(other, "south@occ.example");

        var answer = await App.Send(other, "/en/sign-in/code", new() { ["code"] = code });

        Assert.Contains("<a href=\"#code\">", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_slip_in_the_code_is_said_and_the_right_one_still_works()
    {
        var reader = app.Reader();
        var code = Mailbox.Code(await app.Request(reader, "operator@occ.example"));
        var slip = code[..5] + (code[5] == '0' ? '1' : '0');

        Assert.Contains(RefusalText.Of(People.SignInRefusals.Wrong), WebUtility.HtmlDecode(await (await App.Send(reader, "/en/sign-in/code", new() { ["code"] = slip })).Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.Found, (await App.Send(reader, "/en/sign-in/code", new() { ["code"] = code })).StatusCode);
    }

    [Fact]
    public async Task Send_again_sends_another_mail_and_the_first_still_works()
    {
        var reader = app.Reader();
        var first = Mailbox.Code(await app.Request(reader, "planner@caso.example"));
        await App.Send(reader, "/en/sign-in/code?handler=again", []);
        Assert.Equal(2, (await app.To("planner@caso.example")).Count());

        Assert.Equal("/en/caso", (await App.Send(reader, "/en/sign-in/code", new() { ["code"] = first })).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_that_was_sent_twice_mails_the_same_twice()
    {
        var reader = app.Reader();
        await app.Request(reader, "representative@caso.example");
        var form = new Dictionary<string, string> { ["email"] = "representative@caso.example", ["command-id"] = Ids.New(TimeProvider.System) };

        await App.Send(reader, "/en/sign-in", form);
        await App.Send(reader, "/en/sign-in", form);

        var mails = (await app.To("representative@caso.example")).ToList();
        Assert.Equal(3, mails.Count);
        Assert.Equal(mails[0], mails[1]);
        Assert.NotEqual(mails[1], mails[2]);
    }

    [Fact]
    public async Task Whoever_must_sign_in_first_goes_on_to_where_they_were_going_and_never_elsewhere()
    {
        var reader = app.Reader();
        var door = (await reader.Get("/en/account?x=1")).Headers.Location!;
        Assert.Equal("/en/sign-in?to=%2Fen%2Faccount%3Fx%3D1", door.OriginalString);
        var code = Mailbox.Code(await app.Request(reader, page: door.OriginalString));
        Assert.Equal("/en/account?x=1", (await App.Send(reader, "/en/sign-in/code", new() { ["code"] = code })).Headers.Location?.OriginalString);

        var elsewhere = app.Reader();
        code = Mailbox.Code(await app.Request(elsewhere, "south@occ.example", "/en/sign-in?to=https://evil.example"));
        Assert.Equal("/en/occ", (await App.Send(elsewhere, "/en/sign-in/code", new() { ["code"] = code })).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("a@b")]
    public async Task What_is_no_address_is_said_at_once(string typed)
        => Assert.Contains("<a href=\"#email\">", await (await App.Send(app.Reader(), "/en/sign-in", new() { ["email"] = typed })).Content.ReadAsStringAsync());

    [Theory]
    [InlineData(" Ada@Example.CA ", "ada@example.ca")]
    [InlineData("ada@Université.example", "ada@xn--universit-j4a.example")]
    [InlineData("Ada <ada@example.ca>", null)]
    [InlineData("ada@localhost", null)]
    public void An_address_has_one_form(string typed, string? expected) => Assert.Equal(expected, EmailAddress.Of(typed)?.Value);
}
