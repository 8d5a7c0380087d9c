using System.Net;
using System.Text.RegularExpressions;
using Collab.Accounts;
using Collab.People;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Xunit;

namespace Collab.Sessions;

public sealed partial class CalendarTests(App app) : IClassFixture<App>
{
    private static readonly Actor Facilitator = new PersonId("facilitator").Actor;
    private static readonly SessionPlan Plan = new(
        SessionKind.Roundtable,
        new("Care, support; and \\ hope: a long table for everybody who supports the supporters ᐱᐅᒑ", "Table ronde"),
        new(2126, 3, 4, 23, 0, 0, TimeSpan.Zero),
        new(2126, 3, 5, 0, 30, 0, TimeSpan.Zero),
        Languages.Both,
        new("https://meet.example.org/care", "613 555 0100", "4821", "12 Main Street, Ottawa"),
        Text.None,
        [Facilitator]);

    [Fact]
    public async Task A_session_goes_into_a_calendar_with_its_times_in_utc_and_its_text_intact()
    {
        var (id, _) = await Schedule();

        var answer = await (await SignIn("operator")).Get(Address(id));

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        var calendar = await answer.Content.ReadAsStringAsync();
        Assert.Contains("METHOD:PUBLISH", IcsReader.Lines(calendar));
        var session = Assert.Single(IcsReader.Events(calendar));
        Assert.Equal($"{id}.occ@session.collab", session["UID"]);
        Assert.Equal(("21260304T230000Z", "21260305T003000Z"), (session["DTSTART"], session["DTEND"]));
        Assert.Equal(("0", "CONFIRMED"), (session["SEQUENCE"], session["STATUS"]));
        Assert.Equal(Plan.Title.English, session["SUMMARY"]);
        Assert.Equal("12 Main Street, Ottawa", session["LOCATION"]);
        Assert.StartsWith("To hear it: https://meet.example.org/care\nBy telephone: 613 555 0100, PIN 4821\n", session["DESCRIPTION"]);
        Assert.EndsWith($"/en/occ/sessions/{id}", session["URL"]);
        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", session["DTSTAMP"]);
    }

    [Fact]
    public async Task How_to_hear_it_is_told_to_those_alone_who_may_come_in()
    {
        var (id, session) = await Schedule();

        foreach (var stranger in new[] { app.Reader(), await SignIn("representative") })
        {
            var read = await stranger.GetStringAsync(new Uri(Address(id), UriKind.Relative));
            Assert.DoesNotContain("meet.example.org", read);
            Assert.DoesNotContain("4821", read);
            Assert.DoesNotContain("LOCATION", read);
        }

        await session.OpenLobby(By(Facilitator));
        var member = new PersonId("operator").Actor;
        await session.Enter(By(member), new("Somebody", "Operator, North 1", Role.Operator, AcceptsRules: true));
        await session.Remove(By(Facilitator), member, "Did not listen.");
        Assert.DoesNotContain("meet.example.org", await (await SignIn("operator")).GetStringAsync(new Uri(Address(id), UriKind.Relative)));
    }

    [Fact]
    public async Task A_session_that_is_moved_or_cancelled_replaces_what_the_calendar_has()
    {
        var (id, session) = await Schedule();
        var reader = app.Reader();
        await session.Revise(By(Facilitator), Plan with { Starts = Plan.Starts.AddHours(-1) });
        var moved = Assert.Single(IcsReader.Events(await reader.GetStringAsync(new Uri(Address(id), UriKind.Relative))));
        Assert.Equal(("1", "21260304T220000Z"), (moved["SEQUENCE"], moved["DTSTART"]));

        await session.Cancel(By(Facilitator), new("The speaker is ill.", "La conférencière est malade."));

        var cancelled = Assert.Single(IcsReader.Events(await reader.GetStringAsync(new Uri(Address(id, "fr"), UriKind.Relative))));
        Assert.Equal((moved["UID"], "2", "CANCELLED"), (cancelled["UID"], cancelled["SEQUENCE"], cancelled["STATUS"]));
        Assert.Equal("Table ronde", cancelled["SUMMARY"]);
    }

    [Fact]
    public async Task A_draft_and_another_collectives_session_are_not_found()
    {
        var (id, _) = await Schedule();
        var (draft, _) = await Draft();
        var reader = await SignIn("facilitator");

        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get(Address(draft))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get(Address(id).Replace("/occ/", "/caso/", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task A_personal_address_brings_the_sessions_of_ones_collectives_until_it_is_renewed()
    {
        var (id, _) = await Schedule();
        var (reader, program) = (await SignIn("south"), app.Reader());
        var address = await Feed(reader);

        var sessions = IcsReader.Events(await program.GetStringAsync(address));
        Assert.Contains("meet.example.org", sessions.Single(session => session["UID"].StartsWith(id, StringComparison.Ordinal))["DESCRIPTION"]);
        Assert.All(sessions, session => Assert.EndsWith(".occ@session.collab", session["UID"]));

        await App.Send(reader, "/en/account?handler=calendar", []);

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(await Feed(reader))).StatusCode);
    }

    [Theory]
    [InlineData("south-0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("nobody-00")]
    [InlineData("south")]
    [InlineData("-")]
    public async Task A_wrong_address_opens_nothing(string token)
        => Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().Get($"/calendar/{token}.ics")).StatusCode);

    [Fact]
    public async Task Who_guesses_addresses_is_slowed_down()
    {
        using var guessed = new App();
        var reader = guessed.Reader();
        var answers = new List<HttpStatusCode>();
        // Meanwhile time passes, and some more are let through.
        while (answers.Count < 1000 && !answers.Contains(HttpStatusCode.TooManyRequests))
        {
            answers.Add((await reader.Get("/calendar/south-00.ics")).StatusCode);
        }

        Assert.All(answers.Take(120), answer => Assert.Equal(HttpStatusCode.NotFound, answer));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private static string Address(string id, string language = "en") => $"/{language}/occ/sessions/{id}/calendar.ics";

    private static Act By(Actor actor) => new(actor, new(Ids.New(TimeProvider.System)), 0);

    private static async Task<Uri> Feed(HttpClient reader)
        => new(FeedAddress().Match(await reader.GetStringAsync(new Uri("/en/account", UriKind.Relative))).Value, UriKind.Relative);

    private async Task<HttpClient> SignIn(string person)
    {
        var reader = app.Reader();
        (await reader.PostAsync(new Uri($"/demo/sign-in?actor=person/{person}", UriKind.Relative), null)).EnsureSuccessStatusCode();
        return reader;
    }

    private async Task<(string Id, ISessionGrain Session)> Schedule()
    {
        var (id, session) = await Draft();
        Assert.Equal(OutcomeKind.Accepted, (await session.Schedule(By(Facilitator))).Kind);
        return (id, session);
    }

    private async Task<(string Id, ISessionGrain Session)> Draft()
    {
        var id = Ids.New(TimeProvider.System);
        var session = app.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>($"occ/session/{id}");
        Assert.Equal(OutcomeKind.Accepted, (await session.Draft(By(Facilitator), Plan)).Kind);
        return (id, session);
    }

    [GeneratedRegex("/calendar/[^\"<]+[.]ics")]
    private static partial Regex FeedAddress();
}
