using System.Net;
using System.Text.RegularExpressions;
using Collab.Layout;
using Collab.People;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Xunit;

namespace Collab.Sessions;

public sealed partial class EditTests(App app) : IClassFixture<App>
{
    private static readonly Actor Facilitator = new PersonId("facilitator").Actor;
    private static readonly Dictionary<string, string> Typed = new()
    {
        ["kind"] = "roundtable",
        ["languages"] = "english",
        ["title-en"] = "Night staffing",
        ["starts"] = "2126-03-04T18:00",
        ["ends"] = "2126-03-04T20:00",
        ["zone"] = "America/Toronto",
    };

    [Fact]
    public async Task Whoever_calls_a_session_is_led_to_what_comes_next()
    {
        var reader = await SignIn("facilitator");
        var draft = DraftAddress().Match(await reader.GetStringAsync(new Uri("/en/occ/sessions/new", UriKind.Relative))).Groups[1].Value;

        var answer = await Send(reader, "/en/occ/sessions/new", new(Typed) { ["next"] = $"{draft}/edit", ["back"] = "/en/occ/sessions/new" }, $"{draft}/draft");

        Assert.Equal($"{draft}/edit", answer.Headers.Location?.OriginalString);
        var page = await Read(reader, $"{draft}/edit");
        Assert.Contains(LayoutText.Saved, page);
        Assert.Contains(EditText.TaskAgenda, page);
        Assert.Contains("value=\"2126-03-04T18:00\"", page);
        Assert.Contains("value=\"Night staffing\"", page);
    }

    [Fact]
    public async Task A_changed_plan_keeps_who_runs_the_session()
    {
        var (address, session) = await Draft(Facilitator, new PersonId("south").Actor);
        var reader = await SignIn("facilitator");

        await Send(reader, $"{address}/edit", new(Typed) { ["title-en"] = "Night and day staffing", ["address"] = "12 Main Street", ["next"] = $"{address}/edit" }, $"{address}/revise");

        var plan = (await session.Plan(Facilitator))!;
        Assert.Equal(("Night and day staffing", "12 Main Street"), (plan.Title.English, plan.Hearing.Address));
        Assert.Equal(2, plan.Facilitators.Length);
        Assert.Null(await session.Plan(new PersonId("operator").Actor));
    }

    [Fact]
    public async Task Items_come_and_go_and_a_refused_one_comes_back_as_typed()
    {
        var (address, _) = await Draft(Facilitator);
        var reader = await SignIn("facilitator");
        var edit = $"{address}/edit";
        var item = new Dictionary<string, string> { ["form"] = "item", ["kind"] = "discussion", ["title-en"] = "Who is awake at night?", ["minutes"] = "20", ["back"] = edit, ["next"] = edit };

        await Send(reader, edit, item, $"{address}/add-item");
        var added = await Read(reader, edit);
        Assert.Contains("<span lang=\"en\">Who is awake at night?</span>", added);

        await Send(reader, edit, new(item) { ["title-en"] = "Much too long", ["minutes"] = "7000" }, $"{address}/add-item");
        Assert.Contains("value=\"Much too long\"", await Read(reader, edit));

        await Send(reader, edit, new() { ["item"] = ItemToRemove().Match(added).Groups[1].Value, ["next"] = edit }, $"{address}/remove-item");
        Assert.DoesNotContain("Who is awake at night?", await Read(reader, edit));
    }

    [Fact]
    public async Task The_door_is_set_by_its_form()
    {
        var (address, session) = await Draft(Facilitator);
        var reader = await SignIn("facilitator");
        var door = new Dictionary<string, string> { ["form"] = "door", ["posts"] = "participants", ["names"] = "facilitators", ["minutes"] = "everyone", ["guests"] = "post", ["safe"] = "true" };

        await Send(reader, $"{address}/edit", door, $"{address}/set-door");

        var set = (await session.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<DoorView>().Single().Settings;
        Assert.Equal(new DoorSettings(Circle.Participants, Circle.Facilitators, Circle.Everyone, GuestsMay.Post, IsSafeSpace: true), set);
        Assert.Matches("id=\"door-safe\"[^>]+checked", await Read(reader, $"{address}/edit"));
    }

    [Fact]
    public async Task A_cancelled_session_says_why_it_does_not_take_place()
    {
        var (address, _) = await Draft(Facilitator);
        var reader = await SignIn("facilitator");

        await Send(reader, $"{address}/edit", new() { ["form"] = "cancel", ["reason-en"] = "The speaker is ill." }, $"{address}/cancel");

        Assert.Contains("This session does not take place: The speaker is ill.", await Read(reader, address));
        Assert.Contains("The speaker is ill.", await Read(await SignIn("operator"), address));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("organisations")]
    [InlineData("projector")]
    public async Task Others_do_not_come_to_the_pages_of_those_who_run_it(string page)
    {
        var (address, _) = await Draft(Facilitator);

        Assert.Equal(HttpStatusCode.OK, (await Get(await SignIn("facilitator"), $"{address}/{page}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(await SignIn("operator"), $"{address}/{page}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(await SignIn("planner"), $"{address}/{page}".Replace("/occ/", "/caso/", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(app.Reader(), $"{address}/{page}")).StatusCode);
    }

    [Fact]
    public async Task A_coordinator_who_does_not_run_a_session_prepares_it_all_the_same()
    {
        var (address, session) = await Draft(new PersonId("south").Actor);
        var (coordinator, edit) = (await SignIn("facilitator"), $"{address}/edit");
        Assert.Contains($"href=\"{edit}\"", await Read(coordinator, address));

        await Send(coordinator, edit, new(Typed) { ["title-en"] = "Night and day staffing", ["next"] = edit }, $"{address}/revise");
        await Send(coordinator, edit, new() { ["form"] = "item", ["kind"] = "discussion", ["title-en"] = "Who is awake?", ["title-fr"] = "Qui veille?", ["minutes"] = "20", ["next"] = edit }, $"{address}/add-item");

        var page = await Read(coordinator, edit);
        Assert.Contains("Who is awake?", page);
        Assert.DoesNotContain(EditText.TaskSeats, page);
        Assert.Contains(EditText.Notices, page);
        Assert.Contains(EditText.NoNotices, page);
        var plan = (await session.Plan(new PersonId("south").Actor))!;
        Assert.Equal("Night and day staffing", plan.Title.English);
        Assert.Equal(new PersonId("south").Actor, Assert.Single(plan.Facilitators));
    }

    [Fact]
    public async Task What_is_to_do_says_how_the_door_is_set_now()
    {
        var (address, session) = await Draft(Facilitator);
        await session.SetDoor(ByFacilitator(), new(Guests: GuestsMay.Post, Minutes: Circle.Everyone));

        Assert.Contains(EditText.TaskDoorHint.With(EditText.GuestsPost, EditText.Everyone), await Read(await SignIn("facilitator"), $"{address}/edit"));
    }

    private static Task<HttpResponseMessage> Send(HttpClient reader, string page, Dictionary<string, string> answers, string to)
        => App.Send(reader, page, new(answers) { ["command-id"] = Ids.New(TimeProvider.System) }, to);

    private static async Task<string> Read(HttpClient reader, string page) => WebUtility.HtmlDecode(await reader.GetStringAsync(new Uri(page, UriKind.Relative)));

    private static Task<HttpResponseMessage> Get(HttpClient reader, string page) => reader.GetAsync(new Uri(page, UriKind.Relative));

    private static Act ByFacilitator() => new(Facilitator, new(Ids.New(TimeProvider.System)), 0);

    [Fact]
    public async Task A_coordinator_turns_off_what_goes_out_by_itself()
    {
        var (address, session) = await Draft(Facilitator);
        var (reader, edit) = (await SignIn("facilitator"), $"{address}/edit");
        Assert.Equal(6, Ticked().Count(await Read(reader, edit)));

        await Send(reader, edit, new() { ["shown"] = Shown().Match(await Read(reader, edit)).Groups[1].Value, ["on"] = "changes", ["next"] = edit }, $"{address}/choose-notices");

        Assert.Equal(["changes"], Ticked().Matches(await Read(reader, edit)).Select(box => box.Groups[1].Value));
        await Send(reader, edit, new() { ["shown"] = "minutes", ["on"] = "nonsense", ["next"] = edit }, $"{address}/choose-notices");
        Assert.Equal([SessionNotice.Changes], (await session.Notices(Facilitator)).Where(one => one.IsOn).Select(one => one.Kind));
    }

    private async Task<HttpClient> SignIn(string person)
    {
        var reader = app.Reader();
        (await reader.PostAsync(new Uri($"/demo/sign-in?actor=person/{person}", UriKind.Relative), null)).EnsureSuccessStatusCode();
        return reader;
    }

    private async Task<(string Address, ISessionGrain Session)> Draft(params Actor[] facilitators)
    {
        var id = Ids.New(TimeProvider.System);
        var session = app.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>($"occ/session/{id}");
        var starts = new DateTimeOffset(2126, 3, 4, 23, 0, 0, TimeSpan.Zero);
        await session.Draft(ByFacilitator(), new(SessionKind.Roundtable, new("Night staffing", null), starts, starts.AddHours(2), Languages.English, new(), Text.None, [.. facilitators]));
        return ($"/en/occ/sessions/{id}", session);
    }

    [GeneratedRegex("action=\"(/en/occ/sessions/[^\"]+)/draft\"")]
    private static partial Regex DraftAddress();

    [GeneratedRegex("id=\"tells-(\\w+)\"[^>]* checked")]
    private static partial Regex Ticked();

    [GeneratedRegex("name=\"shown\" value=\"([^\"]+)")]
    private static partial Regex Shown();

    [GeneratedRegex("name=\"item\" value=\"([^\"]+)")]
    private static partial Regex ItemToRemove();
}
