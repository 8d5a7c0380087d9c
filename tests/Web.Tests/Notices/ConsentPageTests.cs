using System.Net;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;

namespace Collab.Notices;

/// <summary>A coordinator writes down what somebody agreed to.</summary>
public sealed class ConsentPageTests(NoticeApp app) : IClassFixture<NoticeApp>
{
    private const string Page = "/en/occ/people/facilitator/consent";

    private static Dictionary<string, string> Given => new()
    {
        ["about"] = "commercial", ["basis"] = "express", ["words"] = "Paper form at the spring meeting", ["wording"] = "2026-1", ["day"] = "2029-12-20",
    };

    [Fact]
    public async Task From_the_members_page_to_the_record_and_back_out_of_it()
    {
        var coordinator = await app.As("facilitator");
        await App.Send(coordinator, "/en/occ/members/south-2/edit", new() { ["representative"] = "person/south" }, "/en/occ/members/south-2/edit?handler=seat");
        Assert.Contains("href=\"/en/occ/people/south/consent\"", await Read(coordinator, "/en/occ/members/south-2"));
        Assert.DoesNotContain("checked", await Read(coordinator, Page));

        Assert.Equal(Page, (await App.Send(coordinator, Page, Given)).Headers.Location?.OriginalString);
        var given = await Read(coordinator, Page);
        foreach (var shown in new[] { NoticesText.BasisExpress, "Paper form at the spring meeting", "<td>2026-1</td>", "2029-12-20" })
        {
            Assert.Contains(shown, given);
        }

        Assert.Equal(Exclusion.None, await Why());
        var withdrawal = new Dictionary<string, string> { ["about"] = "commercial", ["words"] = "By telephone" };
        Assert.Equal(Page, (await App.Send(coordinator, Page, withdrawal, $"{Page}?handler=withdrawal")).Headers.Location?.OriginalString);
        Assert.Contains(NoticesText.BasisWithdrawn, await Read(coordinator, Page));
        Assert.Equal(Exclusion.Unsubscribed, await Why());

        async Task<Exclusion> Why() => (await app.Grains.Subscriber("occ", new("facilitator")).Admit(NoticeClass.Commercial)).Why;
    }

    [Theory]
    [InlineData("about", "", "en", "#given-about", "kind of notices")]
    [InlineData("basis", "", "en", "#given-basis", "on what basis")]
    [InlineData("words", " ", "fr", "#given-words", "comment la personne a consenti")]
    [InlineData("wording", "", "fr", "#given-wording", "version de la phrase")]
    [InlineData("day", "2031-01-01", "fr", "#given-day", "encore à venir")]
    [InlineData("day", "soon", "en", "#given-day", "could not use")]
    public async Task What_is_missing_is_said_at_its_field_and_the_rest_stays(string field, string value, string language, string place, string says)
    {
        var coordinator = await app.As("facilitator");
        var answer = await App.Send(coordinator, $"/{language}/occ/people/operator/consent", new(Given) { [field] = value });
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<a href=\"{place}\">", page);
        Assert.Contains(says, page);
        Assert.Empty((await app.Grains.Subscriber("occ", new("operator")).Inbox()).Ledger);
    }

    [Theory]
    [InlineData("south", "/en/occ/people/operator/consent")]
    [InlineData("planner", "/en/occ/people/operator/consent")]
    [InlineData("facilitator", "/en/occ/people/planner/consent")]
    [InlineData("facilitator", "/en/occ/people/nobody/consent")]
    public async Task Nobody_else_comes_there_and_nobody_of_another_collective_is_found(string who, string page)
    {
        var reader = await app.As(who);

        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync(new Uri(page, UriKind.Relative))).StatusCode);
        var answer = await App.Send(reader, "/en/account", Given, page);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Found, $"{answer.StatusCode}");
        Assert.Empty((await app.Grains.Subscriber("occ", new(page.Split('/')[4])).Inbox()).Ledger);
    }

    private static async Task<string> Read(HttpClient reader, string page) => WebUtility.HtmlDecode(await reader.GetStringAsync(new Uri(page, UriKind.Relative)));
}
