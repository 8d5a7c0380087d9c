using System.Net;
using Collab.Accounts;
using Collab.Layout;

namespace Collab.Notices;

/// <summary>A coordinator saves an audience and writes to it again.</summary>
public sealed class AudiencesPageTests(NoticeApp app) : IClassFixture<NoticeApp>
{
    private const string List = "/en/occ/notices/audiences";

    [Fact]
    public async Task Saved_with_one_notice_it_is_taken_by_another_renamed_and_removed()
    {
        var coordinator = await app.As("facilitator");
        var first = await Written(coordinator);
        var id = Ids.New(TimeProvider.System);
        var saving = new Dictionary<string, string> { ["audience"] = id, ["name-en"] = "All operators", ["name-fr"] = "Tous les exploitants" };
        Assert.Equal($"{first}#reach", (await App.Send(coordinator, "/en/account", saving, $"{first}?handler=audience")).Headers.Location?.OriginalString);
        Assert.Contains("Everybody who is: Operator", await Read(coordinator, List));
        Assert.Contains("Tous les exploitants", await Read(coordinator, "/fr/occ/notices/audiences"));

        var second = await NoticeApp.Begin(coordinator, "plain-letter");
        Assert.Contains("All operators", await Read(coordinator, $"{second}/edit"));
        await App.Send(coordinator, $"{second}/edit", new(NoticeApp.Letter("Again", "Hello")) { ["roles"] = "partner", ["saved"] = id });
        Assert.Contains("Operator, North 1", await Read(coordinator, second));

        var naming = new Dictionary<string, string> { ["audience"] = id, ["name-en"] = "Those of the homes" };
        Assert.Equal(List, (await App.Send(coordinator, "/en/account", naming, $"{List}?handler=rename")).Headers.Location?.OriginalString);
        Assert.Contains("Those of the homes", await Read(coordinator, List));
        Assert.Equal(List, (await App.Send(coordinator, "/en/account", new() { ["audience"] = id }, $"{List}?handler=removal")).Headers.Location?.OriginalString);
        Assert.DoesNotContain("Those of the homes", await Read(coordinator, List));
        Assert.Contains("Operator, North 1", await Read(coordinator, second));
    }

    [Theory]
    [InlineData("en", "Give it a name, of at most 80 letters.")]
    [InlineData("fr", "Donnez-lui un nom, d’au plus 80 caractères.")]
    public async Task Without_a_name_it_is_not_saved_and_the_page_says_why(string language, string why)
    {
        var coordinator = await app.As("facilitator");
        var notice = (await Written(coordinator)).Replace("/en/", $"/{language}/", StringComparison.Ordinal);

        var answer = await App.Send(coordinator, "/en/account", new() { ["audience"] = Ids.New(TimeProvider.System), ["name-en"] = new string('x', 81) }, $"{notice}?handler=audience");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<a href=\"#audience-name-en\">", page);
        Assert.Contains(why, page);
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("planner")]
    public async Task Nobody_else_sees_or_changes_them(string who)
    {
        var reader = await app.As(who);

        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync(new Uri(List, UriKind.Relative))).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await App.Send(reader, "/en/account", new() { ["audience"] = "a" }, $"{List}?handler=removal")).StatusCode);
    }

    private static async Task<string> Written(HttpClient coordinator)
    {
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Saved", "Hello"));
        return notice;
    }

    private static async Task<string> Read(HttpClient reader, string page) => WebUtility.HtmlDecode(await reader.GetStringAsync(new Uri(page, UriKind.Relative)));
}
