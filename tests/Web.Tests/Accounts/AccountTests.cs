using System.Net;
using System.Text.Json;
using Collab.Collectives;
using Collab.People;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Xunit;

namespace Collab.Accounts;

public sealed class AccountTests(App app) : IClassFixture<App>
{
    private const string Account = "/en/account";

    [Fact]
    public async Task People_see_and_correct_what_is_held_about_them()
    {
        var reader = await app.SignedIn("south@occ.example");
        var before = await (await reader.Get(Account)).Content.ReadAsStringAsync();
        Assert.Contains("south@occ.example", before);
        Assert.Contains("Ontario Care Collective", before);

        Assert.Equal(HttpStatusCode.Found, (await App.Send(reader, Account, new() { ["name"] = "Joanne ᔫᐊᓐ", ["language"] = "fr" })).StatusCode);

        Assert.Contains("Joanne ᔫᐊᓐ", await (await reader.Get("/en/occ")).Content.ReadAsStringAsync());
        Assert.Contains("<a href=\"#name\">", await (await App.Send(reader, Account, new() { ["name"] = " ", ["language"] = "fr" })).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task They_take_all_of_it_with_them()
    {
        var export = JsonDocument.Parse(await (await (await app.SignedIn("operator@occ.example")).Get($"{Account}?handler=export")).Content.ReadAsStringAsync());

        Assert.Equal("operator@occ.example", export.RootElement.GetProperty("person").GetProperty("email").GetString());
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_sign_in_on_its_next_click()
    {
        var (here, there) = (await app.SignedIn("representative@caso.example"), await app.SignedIn("representative@caso.example"));

        await App.Send(here, $"{Account}?handler=everywhere", []);

        Assert.Equal(HttpStatusCode.Found, (await there.Get(Account)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedIn("representative@caso.example")).Get(Account)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_this_one()
    {
        var reader = await app.SignedIn();

        await App.Send(reader, "/en/sign-out", []);

        Assert.Equal(HttpStatusCode.Found, (await reader.Get(Account)).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_a_role_hands_over_before_the_account_is_deleted()
    {
        var reader = await app.SignedIn("planner@caso.example");

        Assert.Contains("<a href=\"#sure\">", await (await App.Send(reader, $"{Account}?handler=delete", [])).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await App.Send(reader, $"{Account}?handler=delete", new() { ["sure"] = "true" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(Account)).StatusCode);
    }

    [Fact]
    public async Task Who_deleted_the_account_is_a_former_participant_and_signed_out()
    {
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        var (id, email) = (PersonId.New(TimeProvider.System), EmailAddress.Of("leaving@occ.example")!.Value);
        await app.Services.GetRequiredService<Invitations>().Invite(Act.OfSystem("invite-leaving"), "occ", email, new("Leaving", "en"), Roles.Observer, id);
        await grains.Collective("occ").Leave(new(id.Actor, new("leave-leaving"), 0), id, new("facilitator"));
        var reader = await app.SignedIn(email.Value);

        await App.Send(reader, $"{Account}?handler=delete", new() { ["sure"] = "true" });

        Assert.True((await grains.Person(id).Look())!.IsFormer);
        Assert.Equal(HttpStatusCode.Found, (await reader.Get(Account)).StatusCode);
        var mails = (await app.To(email.Value)).Count();
        await app.Request(app.Reader(), email.Value);
        Assert.Equal(mails, (await app.To(email.Value)).Count());
    }
}
