using System.Net;
using Collab.Accounts;
using Collab.Demo;
using Collab.Layout;
using Collab.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Directories;

/// <summary>What the pages of groups, members and partners show, and to whom.</summary>
public sealed class RecordTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("en", "Roundtable: supporting the supporters")]
    [InlineData("fr", "Table ronde\u00a0: soutenir celles et ceux qui soutiennent")]
    public async Task An_organisations_page_lists_the_sessions_that_it_took_part_in(string language, string title)
    {
        var reader = await app.As("facilitator");

        var page = await Read(reader, $"/{language}/occ/members/south-2");

        Assert.Contains($"<a href=\"/{language}/occ/sessions/autumn-roundtable\" lang=\"{language}\">{title}</a>", page);
        Assert.Contains("<time", page);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get($"/{language}/occ/sessions/autumn-roundtable")).StatusCode);
    }

    [Fact]
    public async Task An_organisation_is_chosen_from_the_collectives_lists_and_told_when_the_session_closes()
    {
        var address = "/en/occ/sessions/" + await Live();
        var reader = await app.As("facilitator");
        Assert.Contains("<option value=\"partnership/sonor\">SONOR</option>", await Read(reader, $"{address}/organisations"));

        await App.Send(reader, $"{address}/organisations", new() { ["command-id"] = Ids.New(TimeProvider.System), ["organisation"] = "", ["record"] = "partnership/sonor", ["representative"] = "person/facilitator" }, $"{address}/set-seat");
        Assert.DoesNotContain("<option value=\"partnership/sonor\">", await Read(reader, $"{address}/organisations"));
        await App.Send(reader, address, new() { ["command-id"] = Ids.New(TimeProvider.System) }, $"{address}/close");

        Assert.Contains($"href=\"{address}\"", await Read(reader, "/en/occ/partnerships/sonor"));
    }

    [Fact]
    public async Task What_a_member_does_not_show_is_not_said_to_be_nothing()
    {
        var page = await Read(await app.As("operator"), "/en/occ/members/south-2");

        Assert.DoesNotContain("autumn-roundtable", page);
        Assert.DoesNotContain(DirectoryText.TookPartInNone, page);
        Assert.Contains(DirectoryText.TookPartInNone, await Read(await app.As("facilitator"), "/en/occ/members/east-2"));
    }

    [Theory]
    [InlineData("groups/nowhere")]
    [InlineData("members/nowhere")]
    [InlineData("partnerships/nowhere")]
    public async Task What_is_not_there_is_not_found(string page)
        => Assert.Equal(HttpStatusCode.NotFound, (await (await app.As("facilitator")).Get($"/en/occ/{page}")).StatusCode);

    private static async Task<string> Read(HttpClient reader, string page)
        => WebUtility.HtmlDecode(await reader.GetStringAsync(new Uri(page, UriKind.Relative)));

    /// <summary>A session in which its facilitator is.</summary>
    private async Task<string> Live()
    {
        var (id, lead) = (Ids.New(TimeProvider.System), DemoPeople.Facilitator.Actor);
        var session = app.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>($"occ/session/{id}");
        var starts = new DateTimeOffset(2126, 3, 4, 23, 0, 0, TimeSpan.Zero);
        await session.Draft(By(lead), new(SessionKind.Roundtable, new("Training together", null), starts, starts.AddHours(2), Languages.English, new(), Text.None, [lead]));
        await session.Schedule(By(lead));
        await session.OpenLobby(By(lead));
        await session.GoLive(By(lead));
        var entered = await session.Enter(By(lead), new("Facilitator", "Collective", Role.Facilitator, AcceptsRules: true));
        Assert.Equal(OutcomeKind.Accepted, entered.Kind);
        return id;
    }

    private static Act By(Actor actor) => new(actor, new(Ids.New(TimeProvider.System)), 0);
}
