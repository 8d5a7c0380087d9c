using System.Net;
using Collab.Accounts;
using Collab.Collectives;
using Collab.Groups;
using Collab.Layout;
using Collab.Members;
using Collab.People;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Directories;

/// <summary>How organisations are written down and changed, and by whom.</summary>
public sealed class RecordFormTests(App app) : IClassFixture<App>
{
    private const string Coordinator = "planner";
    private const string Facts = "?handler=facts";
    private const string Seat = "?handler=seat";

    private IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_coordinator_adds_a_group_once_however_often_the_form_is_sent()
    {
        var reader = await app.As(Coordinator);
        Assert.Contains("href=\"/fr/caso/groups/new\"", await Read(reader, "/fr/caso/groups"));
        var typed = Named(("iu-Cans", "ᑐᙵᓱᒃᑎᑦᑎᔪᑦ"), ("en", "Welcoming table"));

        var (first, second) = (await App.Send(reader, "/en/caso/groups/new", typed), await App.Send(reader, "/en/caso/groups/new", typed));

        Assert.Equal(($"/en/caso/groups/{typed["id"]}", HttpStatusCode.Found), (first.Headers.Location?.OriginalString, second.StatusCode));
        var page = await Read(reader, $"/en/caso/groups/{typed["id"]}");
        Assert.Contains("<p class=\"lead\" lang=\"iu-Cans\">ᑐᙵᓱᒃᑎᑦᑎᔪᑦ</p>", page);
        Assert.Contains("Inuit, Youth", page);
        Assert.Equal(1, (await Grains.Directory("caso", "group").Find(DirectoryQuery.Everything with { Text = "ᑐᙵ" })).Total);
    }

    [Theory]
    [InlineData("en", "language that it is in")]
    [InlineData("fr", "la langue de ce nom")]
    public async Task What_is_refused_says_why_and_comes_back_as_it_was_typed(string language, string why)
    {
        var reader = await app.As(Coordinator);
        var page = $"/{language}/caso/groups/new";

        var nameless = await Text(await App.Send(reader, page, new(Named(("en", " "))) { ["meeting-fr"] = "Ouvrir avec le qulliq." }));
        var tooLong = await Text(await App.Send(reader, page, new(Named(("en", "Table"))) { ["region"] = new('x', 1001) }));
        var child = await Text(await App.Send(reader, page, new(Named(("en", "Table"))) { ["meeting-en"] = "Ask for file number 4711234 first." }));

        Assert.Contains("<a href=\"#facts-name-1\">", nameless);
        Assert.Contains(why, nameless);
        Assert.Contains("Ouvrir avec le qulliq.", nameless);
        Assert.Contains("1000", tooLong);
        Assert.Contains("file number 4711234", child);
        Assert.All(new[] { nameless, tooLong, child }, shown => Assert.Contains("class=\"errors\"", shown));
    }

    [Fact]
    public async Task A_partnership_is_begun_with_what_it_is_for()
    {
        var reader = await app.As(Coordinator);
        var typed = Named(("en", "Polytechnic"));

        Assert.Contains("<a href=\"#facts-purpose-en\">", await Text(await App.Send(reader, "/en/caso/partnerships/new", typed)));
        await App.Send(reader, "/en/caso/partnerships/new", new(typed) { ["purpose-fr"] = "Former ensemble" });

        Assert.Contains("<p lang=\"fr\">Former ensemble</p>", await Read(reader, $"/en/caso/partnerships/{typed["id"]}"));
    }

    [Fact]
    public async Task Nobody_is_added_as_a_member_past_admission()
    {
        var reader = await app.As("facilitator");

        Assert.Contains(DirectoryText.ByAdmission, await Read(reader, "/en/occ/members"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/en/occ/members/new")).StatusCode);
    }

    [Fact]
    public async Task A_members_facts_are_changed_and_it_chooses_what_others_see()
    {
        var reader = await app.As("facilitator");
        var typed = new Dictionary<string, string> { ["name-1"] = "Operator, East 2", ["language-1"] = "en", ["region"] = "east", ["about"] = "Two homes for siblings.", ["phone"] = "613 555 0199", ["shown"] = "about" };

        Assert.Equal(HttpStatusCode.Found, (await App.Send(reader, "/en/occ/members/east-2/edit", typed, $"/en/occ/members/east-2/edit{Facts}")).StatusCode);
        Assert.Contains("<a href=\"#facts-region\">", await Text(await App.Send(reader, "/en/occ/members/east-2/edit", new(typed) { ["region"] = "" }, $"/en/occ/members/east-2/edit{Facts}")));

        var others = await Read(await app.As("operator"), "/en/occ/members/east-2");
        Assert.Contains("Two homes for siblings.", others);
        Assert.DoesNotContain("613 555 0199", others);
        Assert.Equal(MemberFields.About, (await Grains.Member("occ", new("east-2")).Look(Actor.System))!.Facts.Shown);
    }

    [Fact]
    public async Task A_coordinator_says_who_speaks_and_the_representative_names_alternates_and_hands_over()
    {
        var (ada, bo) = (await Invite("ada"), await Invite("bo"));
        var (page, group) = await Group();
        var coordinator = await app.As(Coordinator);
        await App.Send(coordinator, page, new() { ["representative"] = $"person/{ada}" }, $"{page}{Seat}");

        var representative = await app.SignedIn("ada@caso.example");
        Assert.DoesNotContain("name=\"representative\"", await Read(representative, page));
        await App.Send(representative, page, new() { ["alternates"] = $"person/{bo}" }, $"{page}{Seat}");
        Assert.Equal(new(ada, [bo]), (await group.Look())!.Seat);

        Assert.Contains("<a href=\"#over-to\">", await Text(await App.Send(representative, page, [], $"{page}?handler=handOver")));
        await App.Send(representative, page, new() { ["to"] = $"person/{bo}" }, $"{page}?handler=handOver");
        Assert.Equal(new(bo, [ada]), (await group.Look())!.Seat);
        Assert.DoesNotContain("handler=seat", await Read(representative, page));
    }

    [Fact]
    public async Task Only_those_who_are_offered_can_be_named()
    {
        var ada = await Invite("ada-2");
        var (page, group) = await Group();
        var coordinator = await app.As(Coordinator);

        var stranger = await Text(await App.Send(coordinator, page, new() { ["representative"] = "person/facilitator" }, $"{page}{Seat}"));
        await App.Send(coordinator, page, new() { ["representative"] = $"person/{ada}" }, $"{page}{Seat}");
        var twice = await Text(await App.Send(coordinator, page, new() { ["representative"] = $"person/{ada}", ["alternates"] = $"person/{ada}" }, $"{page}{Seat}"));
        var representative = await app.SignedIn("ada-2@caso.example");
        var staff = await Text(await App.Send(representative, page, new() { ["alternates"] = "person/planner" }, $"{page}{Seat}"));

        Assert.All(new[] { stranger, twice, staff }, shown => Assert.Contains("class=\"errors\"", shown));
        Assert.Equal(new(ada, []), (await group.Look())!.Seat);
    }

    [Fact]
    public async Task Nobody_else_comes_to_the_form()
    {
        var (page, group) = await Group();
        var other = await app.As("representative");

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Send(other, "/en/account", Named(("en", "Mine now")), $"{page}{Facts}")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await other.Get("/en/caso/groups/new")).StatusCode);
        Assert.Equal("Table", (await group.Look())!.Facts.Names.AsText().English);
    }

    private static Dictionary<string, string> Named(params (string Language, string Name)[] names)
    {
        var typed = new Dictionary<string, string> { ["id"] = Ids.New(TimeProvider.System), ["communities"] = "Inuit\r\n\r\n Youth " };
        foreach (var (number, (language, name)) in names.Index())
        {
            (typed[$"language-{number + 1}"], typed[$"name-{number + 1}"]) = (language, name);
        }

        return typed;
    }

    private static async Task<string> Read(HttpClient reader, string page) => await Text(await reader.Get(page));

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A group without anybody on its seat, and the page on which it is changed.</summary>
    private async Task<(string Page, IGroupGrain Group)> Group()
    {
        var id = new GroupId(Ids.New(TimeProvider.System));
        var group = Grains.Group("caso", id);
        await group.Welcome(Act.OfSystem($"welcome-{id}"), new(OwnNames.Of("en", "Table"), null, [], Collab.Text.None));
        return ($"/en/caso/groups/{id}/edit", group);
    }

    /// <summary>Somebody whom the collective knows as a representative.</summary>
    private async Task<PersonId> Invite(string name)
    {
        var id = PersonId.New(TimeProvider.System);
        await app.Services.GetRequiredService<Invitations>().Invite(Act.OfSystem($"invite-{name}"), "caso", EmailAddress.Of($"{name}@caso.example")!.Value, new(name, "en"), Roles.Representative, id);
        return id;
    }
}
