using System.Net;
using Collab.Accounts;
using Collab.People;
using Collab.Sessions;

namespace Collab.Notices;

/// <summary>A session invites by itself; who is invited answers by the link in the mail, and the session's pages show it.</summary>
public sealed class AnswerJourneyTests(NoticeApp app) : IClassFixture<NoticeApp>
{
    private static readonly Actor Facilitator = new PersonId("facilitator").Actor;

    [Fact]
    public async Task An_answer_by_link_stands_on_the_sessions_page_and_its_question_among_the_questions()
    {
        var coordinator = await app.As("facilitator");
        var (id, address) = await Invite();
        Assert.Contains("0 come, 0 do not, 1 have not answered.", await Read(coordinator, $"{address}/edit"));

        await app.Sent(await app.As("facilitator"), $"/en/occ/notices/{id}-i");
        var link = await app.LinkTo("operator@occ.example", $"{id}-i");
        using var reader = app.Reader();
        Dictionary<string, string> answer = new() { ["reply"] = "notComing", ["alternate"] = "Cy of the north", ["question"] = "Who pays for the trainers?" };
        Assert.Equal(link, (await App.Send(reader, link, answer)).Headers.Location?.OriginalString);

        await Until(coordinator, $"{address}/edit", "0 come, 1 do not, 0 have not answered.");
        Assert.Contains("Does not come; instead: Cy of the north", await Read(coordinator, $"{address}/edit"));
        Assert.Contains("Does not come; instead: Cy of the north", await Read(coordinator, $"{address}/organisations"));
        await Until(coordinator, address, "Who pays for the trainers?");

        Assert.Equal(link, (await App.Send(reader, link, new(answer) { ["reply"] = "coming", ["alternate"] = "" })).Headers.Location?.OriginalString);
        await Until(coordinator, $"{address}/edit", "1 come, 0 do not, 0 have not answered.");
        Assert.Single(await Questions(id));
    }

    [Fact]
    public async Task What_was_typed_stays_where_an_answer_is_refused_and_what_is_no_form_is_no_answer()
    {
        var (id, _) = await Invite();
        await app.Sent(await app.As("facilitator"), $"/en/occ/notices/{id}-i");
        var link = await app.LinkTo("operator@occ.example", $"{id}-i");
        using var reader = app.Reader();

        var refused = await App.Send(reader, link, new() { ["reply"] = "coming", ["alternate"] = "Cy of the north", ["question"] = "Who pays for the trainers?" });
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("value=\"Cy of the north\"", page);
        Assert.Contains("Who pays for the trainers?</textarea>", page);

        foreach (var address in new[] { link, $"{link}/preferences" })
        {
            using var words = new StringContent("reply=coming");
            Assert.True((await reader.PostAsync(new Uri(address, UriKind.Relative), words)).StatusCode < HttpStatusCode.InternalServerError);
        }

        using var strange = new FormUrlEncodedContent([new("secret", ""), new("notice", ""), new("number", "x")]);
        Assert.Equal(HttpStatusCode.OK, (await reader.PostAsync(new Uri($"{link}/unsubscribe", UriKind.Relative), strange)).StatusCode);
        await app.Grains.Subscriber("occ", new("operator")).Choose(Act.OfSystem("service-again"), NoticeClass.Service, Delivery.Mail);
    }

    /// <summary>A scheduled session in which an operator speaks for an organisation.</summary>
    private async Task<(string Id, string Address)> Invite()
    {
        var (id, starts) = (Ids.New(TimeProvider.System), app.Time.GetUtcNow().AddDays(5));
        var session = Session(id);
        await session.Draft(By(), new(SessionKind.TownHall, new("Training", "Formation"), starts, starts.AddHours(2), Languages.Both, new(), Text.None, [Facilitator]));
        await session.SetSeat(By(), new("North homes", new PersonId("operator").Actor, [], []));
        Assert.Equal(OutcomeKind.Accepted, (await session.Schedule(By())).Kind);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await app.Grains.Notice("occ", new($"{id}-i")).Read(Facilitator) is null)
        {
            await Task.Delay(50, patience.Token);
        }

        return (id, $"/en/occ/sessions/{id}");
    }

    private ISessionGrain Session(string id) => app.Grains.Session("occ", id);

    private static Act By() => new(Facilitator, new(Ids.New(TimeProvider.System)), 0);

    private async Task<IEnumerable<PostView>> Questions(string id)
        => (await Session(id).Posts(Audience.Facilitator, PostFilter.All, null, 10)).Changes.Select(change => change.Value).OfType<PostView>();

    /// <summary>The answer is told on right after it is written.</summary>
    private static async Task Until(HttpClient reader, string page, string holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!(await Read(reader, page)).Contains(holds, StringComparison.Ordinal))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private static async Task<string> Read(HttpClient reader, string page) => WebUtility.HtmlDecode(await reader.GetStringAsync(new Uri(page, UriKind.Relative)));
}
