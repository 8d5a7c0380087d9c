using System.Net;
using Collab.Accounts;
using Collab.Groups;
using Collab.Notices;
using Collab.People;
using Collab.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Collectives;

/// <summary>How somebody leaves a collective: nothing goes with them.</summary>
public sealed class LeaveTests(App app) : IClassFixture<App>
{
    private IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task What_one_holds_is_shown_and_passes_on_behind_one_button()
    {
        var leaver = await Invite("leaver", Roles.Facilitator);
        var session = await Draft(leaver);
        var group = Grains.Group("occ", new(Ids.New(TimeProvider.System)));
        await group.Welcome(Act.OfSystem("welcome-table"), new(OwnNames.Of("en", "Kitchen table"), null, [], Text.None));
        await group.Seat(Act.OfSystem("seat-table"), new(leaver, []));
        var reader = await app.SignedIn("leaver@occ.example");
        Assert.Contains("href=\"/en/occ/leave\"", await Read(reader, "/en/account"));

        var page = await Read(reader, "/en/occ/leave");
        Assert.Contains("Night staffing", page);
        Assert.Contains("Kitchen table", page);
        Assert.Contains("<a href=\"#successor\">", await Body(await App.Send(reader, "/en/occ/leave", new() { ["successor"] = "operator" })));
        var answer = await App.Send(reader, "/en/occ/leave", new() { ["successor"] = "facilitator" });

        Assert.Equal("/en", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Found, (await reader.Get("/en/account")).StatusCode);
        Assert.Equal(Roles.None, await Grains.Collective("occ").RolesOf(leaver));
        Assert.Equal([new PersonId("facilitator").Actor], (await session.Plan(new PersonId("facilitator").Actor))!.Facilitators.AsEnumerable());
        Assert.Equal(SeatHolders.Vacant, (await group.Look())!.Seat);
    }

    [Fact]
    public async Task A_notice_that_waits_passes_on_and_goes_out_in_another_name()
    {
        var leaver = await Invite("author", Roles.Coordinator);
        var notice = Grains.Notice("occ", new(Ids.New(TimeProvider.System)));
        var plan = new NoticePlan(NoticeClass.Service, new(new("Dues for {{ member.name }}", null), new("By {{ sender.name }}.", null)), NoticeAudience.Of(new("operator")));
        Assert.Equal(OutcomeKind.Accepted, (await notice.Write(By(leaver), plan)).Kind);
        Assert.Equal(OutcomeKind.Accepted, (await notice.Release(By(leaver), TimeProvider.System.GetUtcNow().AddDays(3), "https://occ.example")).Kind);
        var reader = await app.SignedIn("author@occ.example");

        Assert.Contains("Dues for …", await Read(reader, "/en/occ/leave"));
        await App.Send(reader, "/en/occ/leave", new() { ["successor"] = "facilitator" });

        var facilitator = new PersonId("facilitator");
        Assert.Equal(facilitator.Actor, (await notice.Read(Actor.System))!.By);
        Assert.StartsWith("By Facilitator.", (await notice.Preview(new("operator"), "en")).Composed!.Text, StringComparison.Ordinal);
        Assert.Contains(await Grains.Collective("occ").Holders(), holder => holder.Person == facilitator && holder.Holds.Any(held => held.Thing.StartsWith("notice/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_last_coordinator_is_told_why_not(string language)
    {
        var reader = await app.As("planner");
        var page = await Read(reader, $"/{language}/caso/leave");

        Assert.Contains(language == "en" ? "You are the last coordinator" : "Vous êtes la seule personne à la coordination", page);
        Assert.DoesNotContain("name=\"successor\"", page);
        await App.Send(reader, $"/{language}/caso/leave", new() { ["successor"] = "planner" }, $"/{language}/caso/leave");
        Assert.True((await Grains.Collective("caso").RolesOf(new("planner"))).HasFlag(Roles.Coordinator));
    }

    [Fact]
    public async Task Whoever_holds_nothing_only_leaves()
    {
        await Invite("visitor", Roles.Observer);
        var reader = await app.SignedIn("visitor@occ.example");

        Assert.Contains(LeaveText.Nothing, await Read(reader, "/en/occ/leave"));
    }

    private static async Task<string> Read(HttpClient reader, string page) => await Body(await reader.Get(page));

    private static async Task<string> Body(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<PersonId> Invite(string name, Roles roles)
    {
        var id = PersonId.New(TimeProvider.System);
        await app.Services.GetRequiredService<Invitations>().Invite(Act.OfSystem($"invite-{name}"), "occ", EmailAddress.Of($"{name}@occ.example")!.Value, new(name, "en"), roles, id);
        return id;
    }

    private static Act By(PersonId person) => new(person.Actor, new(Ids.New(TimeProvider.System)), 0);

    /// <summary>A session to come that somebody leads.</summary>
    private async Task<ISessionGrain> Draft(PersonId lead)
    {
        var session = Grains.GetGrain<ISessionGrain>($"occ/session/{Ids.New(TimeProvider.System)}");
        var starts = new DateTimeOffset(2126, 3, 4, 23, 0, 0, TimeSpan.Zero);
        await session.Draft(By(lead), new(SessionKind.Roundtable, new("Night staffing", null), starts, starts.AddHours(2), Languages.English, new(), Text.None, [lead.Actor]));
        return session;
    }
}
