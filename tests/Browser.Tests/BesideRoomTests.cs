using Collab.Testing;

namespace Collab;

/// <summary>The small pages beside a room, with every form on them unfolded.</summary>
public sealed class BesideRoomTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Axe_finds_nothing_beside_the_room_and_nothing_is_cut()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var page = await chromium.Enter(server.Address, "Facilitator", width: 320);
        var post = await page.Locator(".card .more-of").First.GetAttributeAsync("href");
        foreach (var address in new[] { post!, "/fr/occ/sessions/spring-placements/people", "/fr/occ/sessions/spring-placements/reports", "/en/occ/sessions/spring-placements/minutes" })
        {
            await page.GotoAsync(new Uri(server.Address, address).ToString());
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

            await page.ExpectNoViolations(address);
            Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }
}
