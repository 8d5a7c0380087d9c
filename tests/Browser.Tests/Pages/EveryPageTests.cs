using Collab.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Collab.Pages.Stop;

namespace Collab.Pages;

/// <summary>Every page that the service has, as those look at it for whom it is.</summary>
public sealed class EveryPageTests(FullHouse house) : IClassFixture<FullHouse>
{
    private const string Hall = "spring-placements";
    private const string Past = "autumn-roundtable";
    private const string Coming = "shared-planning";

    /// <summary>A calendar is a file, and an error has no address of its own: the walk meets errors in the end.</summary>
    private static readonly string[] NotWalked = ["/Calendars/Session", "/Layout/Error"];

    private Stop[] Walk =>
    [
        new(Nobody, "/Home/Index"),
        new(Nobody, "/Home/Help") { Address = "/help" },
        new(Nobody, "/Home/Help", "occ"),
        new(Nobody, "/Home/Collective", "occ"),
        new(Nobody, "/Accounts/SignIn"),
        new(Nobody, "/Accounts/SignInLink", null, null, ("address", "a"), ("secret", "b")),
        new(Nobody, "/Demo/Mail"),
        new(Nobody, "/Sessions/Index", "occ"),
        new(Nobody, "/Sessions/Room", "occ", Hall),
        new(Nobody, "/Sessions/Join", null, null, ("code", house.Code)),
        new(Nobody, "/Layout/Samples/Index"),
        new(Nobody, "/Layout/Samples/Room"),
        new(Nobody, "/Layout/Samples/Room", null, null, ("as", "facilitator")),
        new(Nobody, "/Layout/Samples/Room", null, null, ("poll", "open")),
        new(Nobody, "/Layout/Samples/Projector"),
        new(Guest, "/Sessions/Room", "occ", Hall),
        new(Guest, "/Sessions/Posts", "occ", Hall),
        new(Guest, "/Sessions/Post", "occ", Hall, ("post", house.Question.Value)),
        new(Guest, "/Sessions/Reports", "occ", Hall),
        new("south", "/Accounts/Account"),
        new("south", "/Home/Collective", "occ"),
        new("south", "/Sessions/Index", "occ"),
        new("south", "/Sessions/Room", "occ", Hall),
        new("south", "/Sessions/Room", "occ", Past),
        new("south", "/Sessions/Room", "occ", FullHouse.Cancelled),
        new("south", "/Sessions/Posts", "occ", Hall),
        new("south", "/Sessions/Post", "occ", Hall, ("post", house.Question.Value)),
        new("south", "/Sessions/Organisations", "occ", Hall),
        new("south", "/Sessions/Minutes", "occ", Hall),
        new("facilitator", "/Sessions/Index", "occ"),
        new("facilitator", "/Sessions/New", "occ"),
        new("facilitator", "/Sessions/Edit", "occ", FullHouse.Draft),
        new("facilitator", "/Sessions/Edit", "occ", FullHouse.Cancelled),
        new("facilitator", "/Sessions/Edit", "occ", Hall),
        new("facilitator", "/Sessions/Room", "occ", FullHouse.Draft),
        new("facilitator", "/Sessions/Room", "occ", Hall),
        new("facilitator", "/Sessions/Room", "occ", Past),
        new("facilitator", "/Sessions/Posts", "occ", Hall),
        new("facilitator", "/Sessions/Post", "occ", Hall, ("post", house.Question.Value)),
        new("facilitator", "/Sessions/Post", "occ", Hall, ("post", house.Flagged.Value)),
        new("facilitator", "/Sessions/People", "occ", Hall),
        new("facilitator", "/Sessions/Reports", "occ", Hall),
        new("facilitator", "/Sessions/Organisations", "occ", Hall),
        new("facilitator", "/Sessions/Minutes", "occ", Past),
        new("facilitator", "/Sessions/Projector", "occ", Hall),
        new("facilitator", "/Directories/Index", "occ", null, ("directory", "groups")),
        new("facilitator", "/Directories/Index", "occ", null, ("directory", "members")),
        new("facilitator", "/Directories/Index", "occ", null, ("directory", "partnerships")),
        new("facilitator", "/Directories/Record", "occ", "north-1", ("directory", "members")),
        new("facilitator", "/Directories/Record", "occ", "humber", ("directory", "partnerships")),
        new("facilitator", "/Directories/Edit", "occ", "north-1", ("directory", "members")),
        new("facilitator", "/Directories/Edit", "occ", "humber", ("directory", "partnerships")),
        new("facilitator", "/Directories/New", "occ", null, ("directory", "groups")),
        new("facilitator", "/Directories/New", "occ", null, ("directory", "partnerships")),
        new("facilitator", "/Templates/Index", "occ"),
        new("facilitator", "/Templates/New", "occ"),
        new("facilitator", "/Templates/New", "occ", null, ("from", "session-invitation")),
        new("facilitator", "/Templates/Edit", "occ", FullHouse.Template),
        new("facilitator", "/Templates/Versions", "occ", FullHouse.Template, ("entry", "1")),
        new("planner", "/Templates/Index", "caso"),
        new("facilitator", "/Notices/Index", "occ"),
        new("facilitator", "/Notices/New", "occ"),
        new("facilitator", "/Notices/Audiences", "occ"),
        new("facilitator", "/Notices/Edit", "occ", FullHouse.NoticeDraft),
        new("facilitator", "/Notices/Notice", "occ", FullHouse.NoticeDraft),
        new("facilitator", "/Notices/Notice", "occ", FullHouse.NoticeSent),
        new("facilitator", "/Notices/Consent", "occ", "south"),
        new("south", "/Notices/Inbox", "occ"),
        new("south", "/Notices/Received", "occ", null, ("notice", FullHouse.NoticeSent)),
        Link("/Notices/Letter"),
        Link("/Notices/Unsubscribe"),
        Link("/Notices/Preferences"),
        new("facilitator", "/Collectives/Leave", "occ"),
        new("south", "/Collectives/Leave", "occ"),
        new("facilitator", "/Sessions/Telephone", "occ", Hall),
        new("planner", "/Sessions/Index", "caso"),
        new("planner", "/Sessions/Edit", "caso", Coming),
        new("planner", "/Directories/Index", "caso", null, ("directory", "groups")),
        new("planner", "/Directories/Record", "caso", "fnim", ("directory", "groups")),
        new("representative", "/Sessions/Room", "caso", Coming),
        new("representative", "/Directories/Record", "caso", "ten-oaks", ("directory", "groups")),
        new("representative", "/Accounts/SignOut"),
    ];

    /// <summary>A page that the mail of a notice leads to.</summary>
    private Stop Link(string page) => new(Nobody, page, "occ", null, ("notice", FullHouse.NoticeSent), ("number", "0"), ("secret", house.Secret));

    [Theory, MemberData(nameof(Languages))]
    public async Task Axe_finds_nothing_on_any_page_and_nothing_is_cut(string language)
    {
        var wrong = new List<string>();
        foreach (var stop in Walk)
        {
            var page = await house.PageOf(stop.Who);
            var address = AddressOf(stop, language);
            house.Complaints.Clear();
            var answer = await page.GotoAsync(address);
            Assert.True(answer!.Status == 200 && new Uri(page.Url).PathAndQuery == address, $"{stop} answers {answer.Status} at {page.Url}");
            wrong.AddRange(await page.WhatIsWrong(stop.ToString()));
            wrong.AddRange(house.Complaints.Select(complaint => $"{stop}: {complaint}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(Nobody, "/occ/nothing", 404)]
    [InlineData(Nobody, "/no-such-collective", 404)]
    [InlineData(Nobody, "/join/ZZZZZZ", 404)]
    [InlineData(Guest, "/occ/sessions/spring-placements/edit", 404)]
    [InlineData("south", "/occ/sessions/new", 403)]
    public async Task An_error_is_a_page_like_any_other(string who, string address, int status)
    {
        var page = await house.PageOf(who);
        foreach (var language in Language.All)
        {
            var answer = await page.GotoAsync($"/{language.Code}{address}");
            Assert.Equal(status, answer!.Status);
            Assert.Empty(await page.WhatIsWrong($"{language.Code}{address}"));
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task From_the_address_to_the_code_nothing_is_wrong_either(string language)
    {
        var page = await house.Browser.Open($"/{language}/sign-in");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).ClickAsync();
        Assert.Empty(await page.WhatIsWrong("sign-in without an address"));

        await page.Locator("#email").FillAsync("facilitator@occ.example");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).ClickAsync();
        await page.Arrive(AddressOf(CheckMail, language));
        Assert.Empty(await page.WhatIsWrong("check mail"));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task On_paper_the_minutes_are_as_readable(string language)
    {
        var page = await house.PageOf("south");
        await page.GotoAsync(AddressOf(new("south", "/Sessions/Minutes", "occ", Hall), language));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await page.ExpectNoViolations("on paper");
        Assert.Empty(await page.WhatIsCut());
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    [Fact]
    public void No_page_is_left_out()
    {
        var walked = Walk.Append(CheckMail).Select(stop => stop.Page).Concat(NotWalked).ToHashSet();
        var pages = house.Browser.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath).OfType<string>().ToHashSet();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Except(walked));
    }

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    private static Stop CheckMail => new(Nobody, "/Accounts/CheckMail");

    private string AddressOf(Stop stop, string language)
    {
        if (stop.Address is { } address)
        {
            return $"/{language}{address}";
        }

        var values = new RouteValueDictionary { ["lang"] = language };
        foreach (var (name, value) in stop.More.Append(("collective", stop.In!)).Append(("id", stop.Id!)).Where(part => part.Item2 is not null))
        {
            values[name] = value;
        }

        return house.Browser.App.Services.GetRequiredService<LinkGenerator>().GetPathByPage(stop.Page, handler: null, values)
            ?? throw new InvalidOperationException($"{stop} has no address.");
    }
}
