using System.Net;
using System.Text.RegularExpressions;
using Collab.People;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Sessions;

public sealed partial class OlderPostsTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task What_the_list_no_longer_holds_is_a_page_away_for_those_who_may_see_it()
    {
        await using var room = await app.OpenRoom();
        var session = app.App.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>(room.Topic);
        await room.Do(room.Facilitator, "require-approval", new { on = true });
        await Ask(session, "Waits for approval");
        await room.Do(room.Facilitator, "require-approval", new { on = false });
        // The highest are shown with the newest, so there are more than both together.
        for (var number = 1; number <= SessionLimits.Newest + SessionLimits.Highest + 1; number++)
        {
            await Ask(session, $"Question number {number}.");
        }

        var (member, facilitator) = (await app.Operator(room), await app.Facilitator(room));
        var older = await Follow(member, await member.Read());

        Assert.Contains("Question number 51.", older);
        Assert.DoesNotContain("Question number 52.", older);
        Assert.DoesNotContain("Waits for approval", $"{older}{await Follow(member, older)}");
        Assert.Contains("Waits for approval", await Follow(facilitator, await Follow(facilitator, await facilitator.Read())));
    }

    [Fact]
    public async Task A_room_that_shows_everything_offers_nothing_older()
    {
        await using var room = await app.OpenRoom();
        var member = await app.Operator(room);

        Assert.DoesNotContain("posts?before=", await member.Read());
        Assert.Contains(DeskText.NoOlder, await member.Read("/posts"));
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusOf("/posts?before=!"));
        Assert.Equal(HttpStatusCode.NotFound, await member.Elsewhere("caso").StatusOf("/posts"));
        Assert.Equal(HttpStatusCode.NotFound, await (await RoomBrowser.SignIn(app.App, "person/south", room.Topic)).StatusOf("/posts"));
    }

    private static async Task Ask(ISessionGrain session, string words)
        => Assert.Equal(OutcomeKind.Accepted, (await session.Ask(new(new PersonId("operator").Actor, new(Ids.New(TimeProvider.System)), 0), new(PostKind.Question, words, "en"))).Kind);

    private static Task<string> Follow(RoomBrowser reader, string page) => reader.Read($"/posts?before={Older().Match(page).Groups[1].Value}");

    [GeneratedRegex("href=\"/en/[^\"]+/posts[?]before=([^\"]+)")]
    private static partial Regex Older();
}
